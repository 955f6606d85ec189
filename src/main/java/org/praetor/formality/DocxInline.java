package org.praetor.formality;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** Pictures, drawings and formulas inside the paragraphs of a DOCX: a mark where each stands. */
final class DocxInline {

    private static final Set<String> FRAMES = Set.of("drawing", "pict", "object");
    private static final Set<String> PICTURES = Set.of("blip", "imagedata");
    /** Drawn by the word processor itself: there is no picture file. */
    private static final Set<String> DRAWN = Set.of("wgp", "wpc", "group", "chart", "relIds");
    /** What makes a formula more than a line of letters with high and low ones. */
    private static final Set<String> BUILT_UP = Set.of(
            "f", "rad", "nary", "m", "eqArr", "limLow", "limUpp", "groupChr", "bar", "acc", "d", "borderBox", "func");

    private final DocxRelations relations;
    private final Deque<Frame> frames = new ArrayDeque<>();
    private int formulas;
    private int from;
    private boolean builtUp;
    private boolean display;

    DocxInline(DocxRelations relations) {
        this.relations = relations;
    }

    private static final class Frame {
        private boolean pictured;
        private boolean drawn;
    }

    void start(XMLStreamReader in, String name, @Nullable WordParagraph paragraph) {
        if (FRAMES.contains(name)) {
            frames.push(new Frame());
        } else if (name.equals("oMathPara")) {
            display = true;
        } else if (name.equals("oMath")) {
            builtUp = formulas > 0 && builtUp;
            from = formulas == 0 && paragraph != null ? paragraph.length() : from;
            formulas++;
        } else if (formulas > 0 && BUILT_UP.contains(name)) {
            builtUp = true;
        } else if (DRAWN.contains(name) && !frames.isEmpty()) {
            frames.element().drawn = true;
        } else if (PICTURES.contains(name) && paragraph != null) {
            paragraph.picture(relations.picture(DocxReader.attribute(in, "embed"), DocxReader.attribute(in, "id")));
            frames.forEach(frame -> frame.pictured = true);
        }
    }

    /** A formula set apart is a picture as in an e-filing; one in the running text that is a mere line of letters stays text. */
    void end(String name, @Nullable WordParagraph paragraph) {
        if (FRAMES.contains(name) && !frames.isEmpty()) {
            Frame frame = frames.pop();
            if (frame.drawn && !frame.pictured && paragraph != null) {
                paragraph.picture(null);
            }
        } else if (name.equals("oMathPara")) {
            display = false;
        } else if (name.equals("oMath")) {
            formulas--;
            if (formulas == 0 && (builtUp || display) && paragraph != null) {
                paragraph.drawn(Math.min(from, paragraph.length()));
            }
        }
    }
}
