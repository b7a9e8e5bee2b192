"""How fast the one-file map is with many events, and how large without any."""
import time

import assemble
import synthetic
from harness import call, equal, test
from view import ROOT, WORK, page_of

MOST_BYTES = 28_100  # After gzip, without data: with the outlines of the world and 40 KB of tiles, the page stays under 100 KB.


@test
def fifty_thousand_events_step(chromium):
    path = WORK / "large.html"
    path.write_text(assemble.page(assemble.data_of(synthetic.events(50_000))))
    began = time.monotonic()
    chromium.size(1440, 900)
    chromium.open(path)
    print(f"    50,000 events: open after {time.monotonic() - began:.1f} s")
    equal(call(chromium, "count().shown"), 50_000, "events shown")
    rates = {}
    for unit in ("day", "week", "month", "year"):
        frames = chromium.run(f"""(async () => {{
          const map = DatelineMap, frame = () => new Promise(requestAnimationFrame);
          map.set({{unit: '{unit}', from: null}});
          map.flush();
          await frame();
          const began = performance.now();
          for (let step = 0; step < 100; step++) {{
            if (!map.step(1)) map.set({{from: null}});
            await frame();
            map.flush();
          }}
          await frame();
          return 100000 / (performance.now() - began);
        }})()""")
        rates[unit] = round(frames)
    print("    frames a second over 100 steps: " + ", ".join(f"{unit} {rate}" for unit, rate in rates.items()))
    equal(chromium.run("document.querySelectorAll('.row').length < 60"), True, "rows made, at most 60")


@test
def the_page_is_small(_):
    sizes = assemble.gzip_sizes()
    print("    bytes after gzip: " + ", ".join(f"{name} {size}" for name, size in sizes.items()))
    if sizes["together"] > MOST_BYTES:
        raise AssertionError(f"html, css and js are {sizes['together']} bytes after gzip, expected at most {MOST_BYTES}")


@test
def screenshots_are_taken(chromium):
    seeds = ROOT / "output"
    path = page_of("seeds", assemble.read_layer(seeds / "events.geojson"), assemble.read_layer(seeds / "events_undated.geojson"))
    for theme in ("light", "dark"):
        chromium.prefer(prefers_color_scheme=theme, prefers_reduced_motion="reduce")
        for width, height in ((360, 740), (800, 1000), (1440, 900)):
            chromium.size(width, height, touch=width < 500)
            chromium.open(path)
            equal(chromium.run("document.documentElement.dataset.theme"), theme, "colours")
            chromium.screenshot(WORK / f"map-{width}-{theme}.png")
    print(f"    screenshots in {WORK}")
