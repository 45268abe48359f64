"""Builds the bundled fonts; see README.md for where the inputs come from.

    python3 build.py SONG_DIR NOTO_CJK_DIR WENKAI_WOFF2 UNIHAN_OTHER_MAPPINGS

Needs fonttools, brotli and woff2_decompress (Debian's woff2). Writes the fonts next to itself.
"""

import sys
from pathlib import Path
from subprocess import run

from fontTools.feaLib.builder import addOpenTypeFeaturesFromString
from fontTools.pens.boundsPen import BoundsPen
from fontTools.pens.transformPen import TransformPen
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont

HERE = Path(__file__).resolve().parent
WEIGHTS = {400: 'regular', 700: 'bold'}
SC_FACE = 2  # Noto Serif CJK SC inside the collection
LOAD = {'recalcTimestamp': False}  # the same input gives the same bytes

# Everything that is not Han and may turn up in an essay or a note.
MARKS = [
    (0x0020, 0x007E), (0x00A0, 0x017F), (0x01CD, 0x01DC), (0x0251, 0x0251), (0x0261, 0x0261),
    (0x02C6, 0x02DD), (0x0391, 0x03C9), (0x0401, 0x0451), (0x2010, 0x2027), (0x2030, 0x205E),
    (0x2070, 0x209C), (0x20A0, 0x20BF), (0x2100, 0x218B), (0x2190, 0x22FF), (0x2312, 0x2312),
    (0x2460, 0x26FF), (0x2713, 0x2717), (0x2776, 0x2793), (0x3000, 0x30FF), (0x3105, 0x312F),
    (0x3220, 0x3229), (0x3251, 0x325F), (0x3280, 0x3289), (0x32B1, 0x32BF), (0x3380, 0x33DF),
    (0xFE10, 0xFE6B), (0xFF01, 0xFF60), (0xFFE0, 0xFFEE),
]
# What the window says before an essay is opened (core/words: app.name, seal, firstRun); with ASCII.
START = '不动笔墨不读书选中一句话，按—标出颜色，按写下批注。读完以后，一键导出学习笔记。眉批–'
# CJK ideographs of the block that the Han of GB 2312 lie in.
HAN = (0x4E00, 0x9FFF)
# Left out: aalt, hist, hwid, locl and the like, which only pull in forms of other regions.
SONG_FEATURES = ['ccmp', 'liga', 'vert', 'halt', 'kern', 'mark', 'vhal', 'vkrn', 'vpal']
# Full-width punctuation whose ink fills one half of the em, as in the Song.
OPENING = '〈《「『【〔〖〘〚〝（［｛‘“'
CLOSING = '、。〉》」』】〕〗〙〛〞），．］｝！：；？’”'
NEW_NAMES = {1: 'Meipi Kai', 3: 'Meipi Kai 1.311', 4: 'Meipi Kai', 6: 'MeipiKai-Regular'}
NEW_NAMES[10] = 'LXGW WenKai 1.311, subset; full-width quotation marks, halt and chws added.'


def decoded(encoding, leads, trails):
    for lead in leads:
        for trail in trails:
            try:
                yield ord(bytes([lead, trail]).decode(encoding))
            except UnicodeDecodeError:
                pass


def everyday():
    """The 3,755 of GB 2312's first level, which are nearly all the Han of ordinary text."""
    return set(decoded('gb2312', range(0xB0, 0xD8), range(0xA1, 0xFF)))


def han(unihan):
    """GB 2312 with the 2013 standard list of 8,105 and the common traditional characters."""
    gb2312 = decoded('gb2312', range(0xB0, 0xF8), range(0xA1, 0xFF))
    big5_level_1 = decoded('big5', range(0xA4, 0xC7), [*range(0x40, 0x7F), *range(0xA1, 0xFF)])
    standard = {
        int(line.split('\t')[0][2:], 16)
        for line in Path(unihan).read_text('utf-8').splitlines()
        if '\tkTGH\t' in line
    }
    assert len(standard) == 8105
    return {*gb2312, *(c for c in big5_level_1 if 0x4E00 <= c < 0xA000), *standard}


def subset(font, characters, layout_features, drop_tables=()):
    options = Options()
    options.layout_features = layout_features
    options.hinting = False
    options.desubroutinize = True
    options.name_IDs = ['*']
    options.name_languages = ['*']
    options.notdef_outline = True
    options.drop_tables += drop_tables
    subsetter = Subsetter(options)
    subsetter.populate(unicodes=characters)
    subsetter.subset(font)
    return font


def save(font, name):
    """Unpacked, but by way of WOFF2, which writes the same outlines in one way only."""
    packed = HERE / f'{name}.woff2'
    font.flavor = 'woff2'
    font.save(packed)
    run(['woff2_decompress', packed], check=True)
    packed.unlink()
    if font.sfntVersion == 'OTTO':
        (HERE / f'{name}.ttf').rename(HERE / f'{name}.otf')


def save_parted(source, main, more):
    """Two faces: the everyday Han with all that is not Han, and the other Han."""
    have = set(TTFont(source).getBestCmap())
    beyond = {c for c in have if HAN[0] <= c <= HAN[1]} - everyday()
    for file, wanted in ((more, beyond), (main, have - beyond)):
        save(subset(TTFont(source, **LOAD), wanted, ['*']), file)


def save_start(font, name):
    """A small face of its own for the first page."""
    save(subset(font, {ord(c) for c in START} | set(range(0x20, 0x7F)), ['*']), f'start-{name}')


def build_song(song_dir, noto_dir, marks, han_characters):
    for weight, name in WEIGHTS.items():
        main = Path(song_dir) / f'noto-serif-sc-chinese-simplified-{weight}-normal.woff2'
        have = set(TTFont(main).getBestCmap())
        save_parted(main, f'song-{name}', f'song-more-{name}')
        save_start(TTFont(main, **LOAD), f'song-{name}')
        for kind, wanted in (('marks', marks - have), ('rare', han_characters - have)):
            collection = Path(noto_dir) / f'NotoSerifCJK-{name.title()}.ttc'
            cjk = TTFont(collection, fontNumber=SC_FACE, **LOAD)
            found = wanted & set(cjk.getBestCmap())
            save(subset(cjk, found, SONG_FEATURES), f'song-{kind}-{name}')


def widen_quotes(font):
    """Gives “ ” ‘ ’ a whole em, with the ink in the half that faces the quotation."""
    glyphs, table, cmap = font.getGlyphSet(), font['glyf'], font.getBestCmap()
    for character in '“”‘’':
        name = cmap[ord(character)]
        bounds = BoundsPen(glyphs)
        glyphs[name].draw(bounds)
        left, _, right, _ = bounds.bounds
        shift = 930 - right if character in OPENING else 70 - left
        pen = TTGlyphPen(glyphs)
        glyphs[name].draw(TransformPen(pen, (1, 0, 0, 1, shift, 0)))
        table[name] = pen.glyph()
        font['hmtx'][name] = (1000, round(left + shift))


def add_spacing(font):
    """Half-width forms and pairs, which Chromium needs to tighten 。” and 》， and ！”."""
    glyphs, cmap = font.getGlyphSet(), font.getBestCmap()
    opening = [cmap[ord(c)] for c in OPENING if ord(c) in cmap]
    closing = [cmap[ord(c)] for c in CLOSING if ord(c) in cmap]
    for name in opening + closing:
        bounds = BoundsPen(glyphs)
        glyphs[name].draw(bounds)
        left, _, right, _ = bounds.bounds
        assert glyphs[name].width == 1000, name
        assert left >= 495 if name in opening else right <= 505, name
    systems = ''.join(f'languagesystem {s} dflt;' for s in ('DFLT', 'hani', 'kana', 'latn'))
    rules = f"""
        {systems}
        @opening = [{' '.join(opening)}];
        @closing = [{' '.join(closing)}];
        @both = [@opening @closing];
        feature halt {{
            pos @opening <-500 0 -500 0>;
            pos @closing <0 0 -500 0>;
        }} halt;
        feature chws {{
            pos @opening <0 0 -500 0> @opening;
            pos @closing <0 0 -500 0> @both;
        }} chws;
    """
    addOpenTypeFeaturesFromString(font, rules, tables=['GPOS'])


def rename(font):
    table = font['name']
    table.names = [
        n
        for n in table.names
        if n.nameID not in (1, 3, 4, 6, 8, 10, 11, 16, 17, 19) and n.langID in (0, 0x409)
    ]
    for name_id, text in NEW_NAMES.items():
        table.setName(text, name_id, 3, 1, 0x409)
        table.setName(text, name_id, 1, 0, 0)


def build_kai(source, marks, han_characters):
    font = TTFont(source, **LOAD)
    subset(font, marks | han_characters, ['*'], ['FFTM', 'bsln', 'feat', 'morx', 'prop'])
    widen_quotes(font)
    add_spacing(font)
    rename(font)
    save(font, 'kai-regular')
    whole = HERE / 'kai-regular.ttf'
    save_start(TTFont(whole, **LOAD), 'kai-regular')
    save_parted(whole, 'kai-regular', 'kai-more-regular')


def main():
    song_dir, noto_dir, wenkai, unihan = sys.argv[1:]
    marks = {c for first, last in MARKS for c in range(first, last + 1)}
    han_characters = han(unihan)
    build_song(song_dir, noto_dir, marks, han_characters)
    build_kai(wenkai, marks, han_characters)


main()
