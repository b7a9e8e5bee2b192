#!/usr/bin/env python3
"""Write a web archive of made-up news pages: documents of archive_corpus.py in the markup that news sites put around them.

usage: archive_corpus.py SIZE | page_archive.py -o FILE.warc.gz [--bytes SIZE] [--charset NAME]

Each page has a head with scripts and JSON-LD, menus, teasers of other stories, comments and a foot, about ten times the
text itself; each record is a gzip member, as crawlers write them. Requests, moved pages and pictures lie between the pages.
--bytes stops at so much unpacked HTML; letters that --charset lacks become character references. The same input gives the
same bytes on every machine with the same zlib.
"""
import argparse
import html
import json
import sys
import zlib

from archive_corpus import bytes_of

SECTIONS = ["World", "Politics", "Business", "Opinion", "Sport", "Culture", "Science", "Travel", "Weather", "Video"]
WORDS = ("report council market river season harvest bridge school summit budget museum village record harbour "
         "election festival railway hospital minister factory library election research climate").split()


def words(seed, count):
    """So many words that depend on the seed alone."""
    state = zlib.crc32(seed.encode())
    for _ in range(count):
        state = (state * 1_103_515_245 + 12_345) & 0x7FFFFFFF
        yield WORDS[(state >> 8) % len(WORDS)]


def teaser(seed):
    title = " ".join(words(seed, 7)).capitalize()
    return (f'<article class="teaser card card--small" data-id="{zlib.crc32(seed.encode())}"><a class="card__link" '
            f'href="/news/{"-".join(words(seed, 5))}"><img class="lazy" loading="lazy" alt="" width="320" height="180" '
            f'src="data:image/gif;base64,R0lGODlhAQABAAAAACw=" data-src="/img/{zlib.crc32(seed.encode()):08x}-320.jpg">'
            f'<h3 class="card__title">{title}</h3></a><p class="card__text">{" ".join(words(seed + "t", 24))}.</p></article>')


def page(record, charset):
    esc = html.escape
    title = record.get("title") or record["text"][:60].split("\n")[0]
    menu = "".join(f'<li class="nav__item nav__item--{name.lower()}"><a href="/{name.lower()}">{name}</a><ul>'
                   + "".join(f'<li><a href="/{name.lower()}/{word}">{word.capitalize()}</a></li>'
                             for word in words(name, 6)) + "</ul></li>" for name in SECTIONS)
    data = json.dumps({"@context": "https://schema.org", "@type": "NewsArticle", "headline": title,
                       "datePublished": record["published"] + "T08:00:00Z",
                       "publisher": {"@type": "Organization", "name": record["source"]}})
    script = "".join(f'window.dataLayer=window.dataLayer||[];dataLayer.push({{"k{n}":"{zlib.crc32(str(n).encode())}"}});'
                     for n in range(60))
    style = "".join(f".c{n}{{margin:0 {n}px;padding:{n % 7}px;color:#{n * 37 % 4096:03x}}}" for n in range(120))
    paragraphs = "".join(f'<p class="article__text">{esc(part)}</p>\n'
                         for part in record["text"].split("\n") if part.strip())
    teasers = "".join(teaser(f'{record["id"]}{n}') for n in range(12))
    comments = "".join(f'<li class="comment"><b>Reader {n}</b><p>{" ".join(words(record["id"] + "c" + str(n), 30))}.</p></li>'
                       for n in range(8))
    return f"""<!DOCTYPE html>
<html lang="en"><head><meta charset="{charset}"><title>{esc(title)} | {esc(record["source"])}</title>
<meta name="viewport" content="width=device-width, initial-scale=1"><meta property="og:title" content="{esc(title)}">
<meta property="og:site_name" content="{esc(record["source"])}"><link rel="canonical" href="{esc(record["url"])}">
<script type="application/ld+json">{data}</script><style>{style}</style><script>{script}</script></head>
<body class="page page--article"><header class="site-header"><a class="logo" href="/">Home</a>
<nav class="nav"><ul class="nav__list">{menu}</ul></nav></header>
<div class="cookie-banner"><p>We and our partners store information on your device.</p><button>Accept</button></div>
<main class="layout"><article class="article"><h1 class="article__title">{esc(title)}</h1>
<p class="byline">By our correspondent</p><div class="article__body">
{paragraphs}</div></article>
<aside class="sidebar"><h2>Most read</h2>{teasers}</aside></main>
<section class="comments" id="comments"><h2>Comments</h2><ul>{comments}</ul></section>
<footer class="site-footer"><ul class="footer-links">{menu}</ul><p>All rights reserved.</p></footer>
<script>{script}</script></body></html>"""


def record(kind, uri, block, media):
    number = f"{zlib.crc32(uri.encode()):08x}"
    head = (f"WARC/1.0\r\nWARC-Type: {kind}\r\nWARC-Record-ID: <urn:uuid:{kind}-{number}-{len(block)}>\r\n"
            f"WARC-Date: 2026-01-01T00:00:00Z\r\nWARC-Target-URI: {uri}\r\nContent-Type: application/http; msgtype={media}\r\n"
            f"Content-Length: {len(block)}\r\n\r\n").encode()
    packer = zlib.compressobj(6, zlib.DEFLATED, 31)
    return packer.compress(head + block + b"\r\n\r\n") + packer.flush()


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("-o", "--output", required=True)
    parser.add_argument("--bytes", type=bytes_of, default=None, metavar="SIZE")
    parser.add_argument("--charset", default="utf-8")
    options = parser.parse_args()
    written, pages = 0, 0
    with open(options.output, "wb") as file:
        for line in sys.stdin:
            document = json.loads(line)
            body = page(document, options.charset).encode(options.charset, "xmlcharrefreplace")
            head = f"HTTP/1.1 200 OK\r\nContent-Type: text/html; charset={options.charset}\r\n\r\n".encode()
            uri = document["url"]
            file.write(record("request", uri, f"GET {uri} HTTP/1.1\r\n\r\n".encode(), "request"))
            file.write(record("response", uri, head + body, "response"))
            if pages % 10 == 3:
                file.write(record("response", uri + "/old", b"HTTP/1.1 301 Moved\r\nLocation: /\r\n\r\n", "response"))
            if pages % 10 == 7:
                file.write(record("response", uri + ".png", b"HTTP/1.1 200 OK\r\nContent-Type: image/png\r\n\r\n\x89PNG",
                                  "response"))
            written += len(body)
            pages += 1
            if options.bytes and written >= options.bytes:
                break
    print(f"{pages} pages, {written} bytes of HTML", file=sys.stderr)


if __name__ == "__main__":
    main()
