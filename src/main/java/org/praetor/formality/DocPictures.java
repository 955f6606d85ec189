package org.praetor.formality;

import org.apache.poi.ddf.EscherContainerRecord;
import org.apache.poi.ddf.EscherRecord;
import org.apache.poi.ddf.EscherSpRecord;
import org.apache.poi.hwpf.HWPFDocument;
import org.apache.poi.hwpf.model.PicturesTable;
import org.apache.poi.hwpf.usermodel.CharacterRun;
import org.apache.poi.hwpf.usermodel.OfficeDrawing;
import org.jspecify.annotations.Nullable;

/** Pictures of a Word 97 document, in the text or floating over it; embedded objects (formulas) are known by their place only. */
final class DocPictures {

    private final HWPFDocument document;
    private final PicturesTable table;
    private final String file;

    DocPictures(HWPFDocument document, String file) {
        this.document = document;
        this.table = document.getPicturesTable();
        this.file = file;
    }

    /** The picture a mark in the text stands for; null when it cannot be taken out. */
    @Nullable
    Picture inline(CharacterRun run) {
        try {
            if (!table.hasPicture(run)) {
                return null;
            }
            org.apache.poi.hwpf.usermodel.Picture found = table.extractPicture(run, true);
            return found == null ? null : picture(found.getContent(), found.suggestFullFileName());
        } catch (IndexOutOfBoundsException | IllegalArgumentException astray) {
            // the place it names is not in the file: the text is not to suffer from that
            return null;
        }
    }

    /** A floating picture or group of shapes; a text box or a single line is none. */
    void floating(int offset, WordParagraph paragraph) {
        @Nullable OfficeDrawing drawing = document.getOfficeDrawingsMain().getOfficeDrawingAt(offset);
        if (drawing == null) {
            return;
        }
        byte @Nullable [] content = drawing.getPictureData();
        if (content != null) {
            paragraph.picture(picture(content, "drawing" + offset));
        } else if (group(drawing.getOfficeArtSpContainer())) {
            paragraph.picture(null);
        }
    }

    private static boolean group(@Nullable EscherContainerRecord container) {
        if (container == null) {
            return false;
        }
        @Nullable EscherRecord shape = container.getChildById(EscherSpRecord.RECORD_ID);
        return shape instanceof EscherSpRecord record && (record.getFlags() & EscherSpRecord.FLAG_GROUP) != 0;
    }

    private Picture picture(byte[] content, String name) {
        FileType type = FileType.of(content);
        try {
            return type.picture()
                    ? Pictures.of(file + "#" + name, type, content, () -> content)
                    : Pictures.unmeasured(file + "#" + name, content, () -> content);
        } catch (Unreadable broken) {
            return Pictures.unmeasured(file + "#" + name, content, () -> content);
        }
    }
}
