"""Runs `dateline` over an archive on Apache Spark; see README.md."""
