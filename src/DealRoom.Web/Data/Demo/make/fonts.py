"""Makes fonts/Text-{Regular,Bold}.ttf: Noto Sans CJK JP (SIL OFL 1.1), only the glyphs the sources use.

Chromium draws CFF fonts into a PDF as hundreds of Type 3 glyphs; as TrueType it embeds one small, searchable subset.
"""
import pathlib
import sys

from fontTools import subset
from fontTools.pens.cu2quPen import Cu2QuPen
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.ttLib import TTFont, newTable

JAPANESE_FACE = 0
NOTO = "/usr/share/fonts/opentype/noto/NotoSansCJK-{}.ttc"
HINTING_LIMITS = """maxZones maxTwilightPoints maxStorage maxFunctionDefs maxInstructionDefs maxStackElements
    maxSizeOfInstructions maxComponentElements maxPoints maxContours maxCompositePoints maxCompositeContours
    maxComponentDepth""".split()


def only(font, text):
    options = subset.Options()
    options.layout_features = ["palt", "kern", "tnum", "lnum"]
    options.hinting = False
    subsetter = subset.Subsetter(options)
    subsetter.populate(text=text)
    subsetter.subset(font)


def as_truetype(font):
    names, drawn = font.getGlyphOrder(), font.getGlyphSet()
    outlines = {}
    for name in names:
        pen = TTGlyphPen(None)
        drawn[name].draw(Cu2QuPen(pen, 3.0, reverse_direction=True))
        outlines[name] = pen.glyph()
    font["loca"], glyf = newTable("loca"), newTable("glyf")
    glyf.glyphOrder, glyf.glyphs = names, outlines
    font["glyf"] = glyf
    font["maxp"].tableVersion = 0x00010000
    for limit in HINTING_LIMITS:
        setattr(font["maxp"], limit, 0)
    font["maxp"].maxZones = 1
    for table in ("CFF ", "VORG"):
        if table in font:
            del font[table]
    font["post"].formatType = 3.0
    font.sfntVersion = "\0\1\0\0"


here = pathlib.Path(__file__).parent
text = "".join(p.read_text("utf-8") for p in here.iterdir() if p.suffix in (".html", ".js", ".txt"))
text += "".join(map(chr, range(32, 127)))
(here / "fonts").mkdir(exist_ok=True)
for weight in ("Regular", "Bold"):
    font = TTFont(NOTO.format(weight), fontNumber=JAPANESE_FACE)
    only(font, text)
    as_truetype(font)
    font.save(here / "fonts" / f"Text-{weight}.ttf")
    print(f"Text-{weight}.ttf: {len(font.getGlyphOrder())} glyphs", file=sys.stderr)
