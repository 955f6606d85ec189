package org.praetor.formality;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;

/** A DOCX written by hand, for what no library writes: revisions, text boxes, formulas, lists by style. */
final class SampleWord {

    private static final String ROOT = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>"
            + "<w:%s xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""
            + " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\""
            + " xmlns:m=\"http://schemas.openxmlformats.org/officeDocument/2006/math\""
            + " xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\""
            + " xmlns:v=\"urn:schemas-microsoft-com:vml\""
            + " xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\""
            + " xmlns:wps=\"http://schemas.microsoft.com/office/word/2010/wordprocessingShape\""
            + " xmlns:wpg=\"http://schemas.microsoft.com/office/word/2010/wordprocessingGroup\">%s</w:%1$s>";

    private final Map<String, byte[]> files = new LinkedHashMap<>();
    private final StringBuilder body = new StringBuilder();
    private final StringBuilder relations = new StringBuilder();

    SampleWord() {
        files.put("[Content_Types].xml", "<Types/>".getBytes(UTF_8));
    }

    /** A paragraph of one run. */
    SampleWord line(String text) {
        return paragraph("", "<w:r><w:t>" + text + "</w:t></w:r>");
    }

    /** @param properties inside {@code w:pPr} */
    SampleWord paragraph(String properties, String content) {
        return body("<w:p><w:pPr>" + properties + "</w:pPr>" + content + "</w:p>");
    }

    SampleWord body(String xml) {
        body.append(xml);
        return this;
    }

    SampleWord file(String path, byte[] content) {
        files.put(path, content);
        return this;
    }

    /** A part of the package with its root element, as {@code numbering}. */
    SampleWord part(String path, String root, String content) {
        return file(path, String.format(ROOT, root, content).getBytes(UTF_8));
    }

    SampleWord relation(String id, String target) {
        relations.append("<Relationship Id=\"" + id + "\" Target=\"" + target + "\"/>");
        return this;
    }

    byte[] bytes() throws IOException {
        part("word/document.xml", "document", "<w:body>" + body + "</w:body>");
        file("word/_rels/document.xml.rels", ("<Relationships>" + relations + "</Relationships>").getBytes(UTF_8));
        return SampleFiles.zip(files);
    }

    Reading read() throws IOException {
        return new ApplicationReader().read(java.util.List.of(UploadedFile.of("申请.docx", bytes())));
    }
}
