package org.praetor.formality;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.hwpf.HWPFDocument;
import org.apache.poi.hwpf.OldWordFileFormatException;
import org.apache.poi.hwpf.usermodel.CharacterRun;
import org.apache.poi.hwpf.usermodel.Paragraph;
import org.apache.poi.hwpf.usermodel.Range;

/** The text of a Word 97 to 2003 document as it is printed, by the same measure as {@link DocxReader}. What stands in text boxes is not read. */
final class DocReader {

    private static final char FIELD = '\u0013';
    private static final char FIELD_RESULT = '\u0014';
    private static final char FIELD_END = '\u0015';

    private final DocNumbering numbering = new DocNumbering();
    private final DocPictures pictures;
    private final int limit;
    private final List<Line> lines = new ArrayList<>();
    private final WordRow row = new WordRow();
    private boolean inRow;
    private WordParagraph paragraph = new WordParagraph();
    /** Fields open, and how many of them are still in their code. */
    private int fields;

    private int codes;
    private boolean revised;
    private int length;

    private DocReader(DocPictures pictures, int limit) {
        this.pictures = pictures;
        this.limit = limit;
    }

    static DocxReader.Read read(byte[] bytes, String file, ReadingLimits limits) throws Unreadable {
        try (HWPFDocument document = new HWPFDocument(new ByteArrayInputStream(bytes))) {
            DocReader reader = new DocReader(new DocPictures(document, file), limits.characters());
            Range body = document.getRange();
            for (int index = 0; index < body.numParagraphs(); index++) {
                reader.take(body.getParagraph(index));
            }
            reader.lines.addAll(reader.paragraph.lines(""));
            reader.head(document.getHeaderStoryRange());
            return new DocxReader.Read(reader.lines, reader.revised);
        } catch (EncryptedDocumentException locked) {
            throw new Unreadable("encrypted");
        } catch (OldWordFileFormatException older) {
            throw new Unreadable("doc");
        } catch (IOException broken) {
            throw new Unreadable("broken");
        }
    }

    private void take(Paragraph read) throws Unreadable {
        boolean table = read.isInTable();
        if (table && !inRow) {
            row.begin(lines);
        }
        inRow = table && !read.isTableRowEnd();
        boolean joinsNext = false;
        for (int index = 0; index < read.numCharacterRuns(); index++) {
            CharacterRun run = read.getCharacterRun(index);
            boolean deleted = run.isMarkedDeleted();
            revised |= deleted || run.isMarkedInserted();
            if (deleted) {
                joinsNext = run.text().endsWith("\r");
            } else if (!run.isVanished()) {
                add(run);
            }
        }
        if (!joinsNext) {
            lines.addAll(paragraph.lines(numbering.next(read)));
            paragraph = new WordParagraph();
        }
        if (inRow && read.text().endsWith("\u0007")) {
            row.cell();
        } else if (table && !inRow) {
            row.end(lines);
        }
    }

    private void add(CharacterRun run) throws Unreadable {
        String text = run.text();
        length += text.length();
        if (length > limit) {
            throw new Unreadable("text-too-long", limit);
        }
        if (run.isSymbol()) {
            paragraph.add(SymbolFont.text(run.getSymbolFont().getMainFontName(), run.getSymbolCharacter()));
            return;
        }
        for (int at = 0; at < text.length(); at++) {
            add(run, text.charAt(at), at);
        }
    }

    private void add(CharacterRun run, char character, int at) {
        if (character == FIELD) {
            fields++;
            codes++;
        } else if (character == FIELD_RESULT) {
            codes = Math.max(0, codes - 1);
        } else if (character == FIELD_END) {
            fields = Math.max(0, fields - 1);
            codes = Math.min(codes, fields);
        } else if (codes == 0) {
            switch (character) {
                case '\u0001' -> paragraph.picture(pictures.inline(run));
                case '\b' -> pictures.floating(run.getStartOffset() + at, paragraph);
                case '\u000B' -> paragraph.add(String.valueOf(WordParagraph.BREAK));
                case '\u001E' -> paragraph.add("-");
                case '\r', '\u0002', '\u0005', '\u001F' -> {}
                default -> paragraph.add(character < ' ' ? " " : String.valueOf(character));
            }
        }
    }

    /** A part title in the page header, where the text itself has none: the form of CNIPA's own templates. */
    private void head(Range header) {
        if (lines.stream().anyMatch(line -> Headings.part(line.text()).isPresent())) {
            return;
        }
        header.text()
                .lines()
                .map(line -> line.replaceAll("[\\u0000-\\u001F]", ""))
                .filter(line -> Headings.part(line).isPresent())
                .findFirst()
                .ifPresent(title -> lines.add(0, Line.of(title)));
    }
}
