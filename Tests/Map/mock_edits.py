"""The service of the served map in its smallest form, for those who work on the page without building the program.

    python3 Tests/Map/mock_edits.py FOLDER [PORT]     FOLDER holds events.geojson and places.geojson as `export` wrote them

It keeps to Documentation/serve.md as far as the page can see, and stores corrections in memory only.
"""
import datetime
import http.server
import json
import pathlib
import sys
import threading
import urllib.parse

sys.path.insert(0, str(pathlib.Path(__file__).parent))
import assemble

COLUMNS = ["number", "when", "who", "action", "event_id", "latitude", "longitude", "place_id", "date_start", "date_end", "event_type",
           "sub_type", "with", "undoes", "was", "why"]
PLACE_KEYS = ["admin2", "admin1", "country", "country_name", "feature", "latitude", "longitude", "geo_precision", "radius_km"]


class MockService:
    """Serves the page over the events of a folder until `close`. `token` None is a service without --edit."""

    def __init__(self, folder, token="mock-token", port=0):
        folder = pathlib.Path(folder)
        self.events, self.undated = (assemble.read_layer(folder / f"{name}.geojson") for name in ("events", "events_undated"))
        self.ids = {row["event_id"] for row in self.events + self.undated}
        self.places = {row["place_id"]: {"id": row["place_id"], "name": row["place"], "population": row["population"],
                                         **{key: row[key] for key in PLACE_KEYS}}
                       for row in assemble.read_layer(folder / "places.geojson")}
        self.token, self.state, self.rows, self.lock = token, "state-1", [], threading.Lock()
        mock = self

        class Handler(http.server.BaseHTTPRequestHandler):
            def log_message(self, *_):
                pass

            def do_GET(self):
                mock.get(self)

            def do_POST(self):
                mock.post(self, self.rfile.read(int(self.headers.get("content-length", 0))))
        self.server = http.server.ThreadingHTTPServer(("127.0.0.1", port), Handler)
        self.server.daemon_threads = True
        threading.Thread(target=self.server.serve_forever, daemon=True).start()
        self.address = f"http://127.0.0.1:{self.server.server_address[1]}"

    def close(self):
        self.server.shutdown()
        self.server.server_close()

    def answer(self, request, status, value, kind="application/json"):
        body = (value if isinstance(value, str) else json.dumps(value)).encode()
        request.send_response(status)
        request.send_header("content-type", kind)
        request.send_header("content-length", str(len(body)))
        request.end_headers()
        request.wfile.write(body)

    def refuse(self, request, status, description, **more):
        self.answer(request, status, {"code": str(status), "description": description, **more})

    def get(self, request):
        url = urllib.parse.urlsplit(request.path)
        query = dict(urllib.parse.parse_qsl(url.query))
        if url.path == "/map":
            page = assemble.page(assemble.data_of(self.events, self.undated), self.state)
            self.answer(request, 200, page, "text/html; charset=utf-8")
        elif url.path == "/edits":
            self.answer(request, 200, {"editing": self.token is not None, "count": len(self.rows), "map": self.state})
        elif url.path == "/edits/corrections":
            rows = [self.shown(row) for row in self.rows if row["number"] > int(query.get("after", 0))]
            self.answer(request, 200, {"corrections": rows})
        elif url.path == "/edits/candidates":
            self.answer(request, 200, {"candidates": self.candidates(query)})
        else:
            self.refuse(request, 404, "there is nothing at this address")

    def candidates(self, query):
        name = query.get("name") or next((row["place_text"] or "" for row in self.events if row["event_id"] == query.get("event")), "")
        return [place for place in self.places.values() if name.lower() in place["name"].lower()][:int(query.get("limit", 10))]

    def shown(self, row):
        return {**row, "place": self.places.get(row["place_id"])} if row["action"] == "place" else row

    def post(self, request, body):
        headers = request.headers
        if self.token is None:
            return self.refuse(request, 404, "corrections are not taken: start serve with --edit")
        if headers.get("origin") not in (None, self.address) or headers.get("sec-fetch-site") not in (None, "same-origin", "none"):
            return self.refuse(request, 403, "another site may not write here")
        if headers.get("authorization") != f"Bearer {self.token}":
            return self.refuse(request, 401, "a token is needed")
        if headers.get("content-type") != "application/json":
            return self.refuse(request, 415, "expected application/json")
        sent = json.loads(body)
        ids = [sent["event_id"]] + ([sent["with"]] if sent["action"] == "merge" else [])
        unknown = [identifier for identifier in ids if identifier not in self.ids]
        if unknown or not sent.get("who"):
            return self.refuse(request, 422, f"event {unknown[0]} is not in the layers" if unknown else "who is empty")
        with self.lock:
            later = [self.shown(row) for row in self.rows
                     if row["number"] > sent.get("seen", 1 << 60) and {row["event_id"], row["with"]} & set(ids)]
            if later:
                return self.refuse(request, 409, "others have put this event right meanwhile", corrections=later)
            when = datetime.datetime.now(datetime.timezone.utc).strftime("%Y-%m-%dT%H:%M:%SZ")
            row = {**{name: sent.get(name) or None for name in COLUMNS}, "number": len(self.rows) + 1, "when": when,
                   "latitude": sent.get("latitude"), "longitude": sent.get("longitude")}
            self.rows.append(row)
        self.answer(request, 201, self.shown(row))


if __name__ == "__main__":
    service = MockService(sys.argv[1], port=int(sys.argv[2]) if len(sys.argv) > 2 else 0)
    print(f"{service.address}/map#token={service.token}")
    threading.Event().wait()
