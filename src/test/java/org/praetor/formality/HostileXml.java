package org.praetor.formality;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;

/** XML of every kind, alone and inside DOCX and packages, that tries to read, to call out or to grow. */
final class HostileXml {

    /** Nobody listens there; whoever tries is seen by the guard of the child. */
    private static final String OUTSIDE = "http://127.0.0.1:9/x";

    private static final String WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
    private static final String RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships";

    private HostileXml() {}

    static String application(String claim) {
        return "<cn-application-body><cn-claims><claim num=\"1\"><claim-text>" + claim
                + "</claim-text></claim></cn-claims></cn-application-body>";
    }

    static Map<String, byte[]> all() throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        String entity =
                "<!DOCTYPE x [<!ENTITY f SYSTEM \"file:///etc/passwd\"><!ENTITY n SYSTEM \"" + OUTSIDE + "\">]>";
        put(files, "entity-file.xml", entity + application("一种板，&f;"));
        put(files, "entity-net.xml", entity + application("一种板，&n;"));
        put(
                files,
                "entity-parameter.xml",
                "<!DOCTYPE x [<!ENTITY % p SYSTEM \"" + OUTSIDE + "\"> %p;]>" + application("板"));
        put(files, "external-dtd.xml", "<!DOCTYPE x SYSTEM \"" + OUTSIDE + ".dtd\">" + application("板"));
        put(files, "public-dtd.xml", "<!DOCTYPE x PUBLIC \"-//X//Y\" \"file:///etc/passwd\">" + application("板"));
        put(
                files,
                "include.xml",
                application("<xi:include xmlns:xi=\"http://www.w3.org/2001/XInclude\" href=\"file:///etc/passwd\"/>"));
        put(
                files,
                "stylesheet.xml",
                "<?xml-stylesheet href=\"" + OUTSIDE + "\" type=\"text/xsl\"?>" + application("板"));
        put(
                files,
                "schema.xml",
                application("板")
                        .replaceFirst(
                                ">",
                                " xmlns:i=\"http://www.w3.org/2001/XMLSchema-instance\" i:noNamespaceSchemaLocation=\""
                                        + OUTSIDE + "\">"));
        put(
                files,
                "picture-outside.xml",
                application("<img file=\"../../../../etc/passwd\"/><img file=\"" + OUTSIDE + "\"/>"));
        put(files, "laughs.xml", laughs() + application("&a9;"));
        put(
                files,
                "quadratic.xml",
                "<!DOCTYPE x [<!ENTITY a \"" + "板".repeat(50_000) + "\">]>" + application("&a;".repeat(50_000)));
        put(files, "deep.xml", "<a>".repeat(200_000) + "</a>".repeat(200_000));
        put(files, "deep-application.xml", application("<b>".repeat(100_000) + "板" + "</b>".repeat(100_000)));
        put(files, "attributes.xml", "<cn-application-body " + attributes(100_000) + "/>");
        put(files, "long-attribute.xml", "<cn-application-body x=\"" + "x".repeat(5_000_000) + "\"/>");
        put(
                files,
                "million-claims.xml",
                "<cn-application-body><cn-claims>"
                        + "<claim num=\"1\"><claim-text>板</claim-text></claim>".repeat(400_000)
                        + "</cn-claims></cn-application-body>");
        put(
                files,
                "sequences.xml",
                "<ST26SequenceListing>" + "<SequenceData/>".repeat(400_000) + "</ST26SequenceListing>");
        put(
                files,
                "sequence-of-millions.xml",
                "<ST26SequenceListing><SequenceData><INSDSeq_sequence>" + "acgt".repeat(1_500_000)
                        + "</INSDSeq_sequence></SequenceData></ST26SequenceListing>");
        put(files, "numbers.xml", application("板").replace("num=\"1\"", "num=\"99999999999999999999\""));
        put(files, "negative.xml", application("板").replace("num=\"1\"", "num=\"-2147483648\""));
        put(files, "encoding.xml", "<?xml version=\"1.0\" encoding=\"x-unknown\"?>" + application("板"));
        put(files, "comment.xml", "<!--" + "-x".repeat(3_000_000) + "-->" + application("板"));
        put(files, "cdata.xml", application("<![CDATA[" + "]]".repeat(500_000) + "]]>"));
        put(files, "instructions.xml", "<?x " + "y".repeat(3_000_000) + "?>" + application("板"));
        put(
                files,
                "namespaces.xml",
                "<cn-application-body " + attributes(20_000).replace("a", "xmlns:a") + "/>");
        put(files, "request.xml", "<发明专利请求书>" + "<申请人><第一申请人><姓名>板</姓名></第一申请人></申请人>".repeat(60_000) + "</发明专利请求书>");
        words(files);
        return files;
    }

    private static void words(Map<String, byte[]> files) throws IOException {
        String paragraph = "<w:p><w:r><w:t>1.一种板，其特征在于，所述板为木板。</w:t></w:r></w:p>";
        files.put(
                "outside.docx",
                docx(
                        paragraph,
                        "<Relationship Id=\"r1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/attachedTemplate\" Target=\""
                                + OUTSIDE
                                + "\" TargetMode=\"External\"/><Relationship Id=\"r2\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/image\" Target=\"file:///etc/passwd\" TargetMode=\"External\"/>",
                        Map.of()));
        files.put(
                "chunk.docx",
                docx(
                        paragraph
                                + "<w:altChunk xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\" r:id=\"r1\"/>",
                        "<Relationship Id=\"r1\" Type=\"x/aFChunk\" Target=\"../../../etc/passwd\"/>",
                        Map.of()));
        files.put(
                "field.docx",
                docx(
                        paragraph
                                + "<w:p><w:fldSimple w:instr=\"INCLUDETEXT &quot;/etc/passwd&quot;\"><w:r><w:t>板</w:t></w:r></w:fldSimple><w:r><w:instrText>DDEAUTO cmd</w:instrText></w:r></w:p>",
                        "",
                        Map.of()));
        files.put("entity.docx", docx("&f;", "", Map.of()));
        files.put(
                "laughs.docx",
                SampleFiles.zip(Map.of(
                        "[Content_Types].xml",
                        "<Types/>".getBytes(UTF_8),
                        "word/document.xml",
                        (laughs() + "<w:document xmlns:w=\"" + WORD
                                        + "\"><w:body><w:p><w:r><w:t>&a9;</w:t></w:r></w:p></w:body></w:document>")
                                .getBytes(UTF_8))));
        files.put(
                "deep.docx",
                docx(
                        "<w:tbl><w:tr><w:tc>".repeat(30_000) + paragraph + "</w:tc></w:tr></w:tbl>".repeat(30_000),
                        "",
                        Map.of()));
        files.put(
                "deep-boxes.docx",
                docx(
                        "<w:p><w:r><w:pict><w:txbxContent>".repeat(5_000)
                                + paragraph
                                + "</w:txbxContent></w:pict></w:r></w:p>".repeat(5_000),
                        "",
                        Map.of()));
        files.put("paragraphs.docx", docx(paragraph.repeat(40_000), "", Map.of()));
        files.put(
                "style-loop.docx",
                docx(
                        "<w:p><w:pPr><w:pStyle w:val=\"A\"/></w:pPr><w:r><w:t>板</w:t></w:r></w:p>",
                        "",
                        Map.of(
                                "word/styles.xml",
                                "<w:styles xmlns:w=\"" + WORD
                                        + "\"><w:style w:styleId=\"A\"><w:basedOn w:val=\"B\"/></w:style><w:style w:styleId=\"B\"><w:basedOn w:val=\"A\"/></w:style></w:styles>")));
        files.put(
                "number-loop.docx",
                docx(
                        "<w:p><w:pPr><w:numPr><w:ilvl w:val=\"99\"/><w:numId w:val=\"1\"/></w:numPr></w:pPr><w:r><w:t>板</w:t></w:r></w:p>"
                                .repeat(3),
                        "",
                        Map.of(
                                "word/numbering.xml",
                                "<w:numbering xmlns:w=\"" + WORD
                                        + "\"><w:abstractNum w:abstractNumId=\"0\"><w:numStyleLink w:val=\"A\"/><w:lvl w:ilvl=\"99\"><w:start w:val=\"-5\"/><w:lvlText w:val=\"%1%2%99%%\"/></w:lvl></w:abstractNum><w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num></w:numbering>")));
        files.put(
                "number-huge.docx",
                docx(
                        "<w:p><w:pPr><w:numPr><w:ilvl w:val=\"0\"/><w:numId w:val=\"1\"/></w:numPr></w:pPr><w:r><w:t>板</w:t></w:r></w:p>"
                                .repeat(3),
                        "",
                        Map.of(
                                "word/numbering.xml",
                                "<w:numbering xmlns:w=\"" + WORD
                                        + "\"><w:abstractNum w:abstractNumId=\"0\"><w:lvl w:ilvl=\"0\"><w:start w:val=\"2147483647\"/><w:numFmt w:val=\"upperRoman\"/><w:lvlText w:val=\"%1.\"/></w:lvl></w:abstractNum><w:num w:numId=\"1\"><w:abstractNumId w:val=\"0\"/></w:num></w:numbering>")));
        files.put(
                "no-document.docx",
                SampleFiles.zip(Map.of("[Content_Types].xml", "<Types/>".getBytes(UTF_8), "word/x", new byte[10])));
        files.put(
                "relation-loop.docx",
                docx(
                        paragraph,
                        "<Relationship Id=\"r1\" Type=\"x/image\" Target=\"document.xml\"/><Relationship Id=\"r1\" Type=\"x/image\" Target=\"document.xml\"/>",
                        Map.of()));
    }

    private static byte[] docx(String body, String relations, Map<String, String> more) throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put(
                "[Content_Types].xml",
                "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>".getBytes(UTF_8));
        files.put(
                "word/document.xml",
                ("<?xml version=\"1.0\"?><!DOCTYPE d [<!ENTITY f SYSTEM \"file:///etc/passwd\">]><w:document xmlns:w=\""
                                + WORD + "\"><w:body>" + body + "</w:body></w:document>")
                        .getBytes(UTF_8));
        files.put(
                "word/_rels/document.xml.rels",
                ("<Relationships xmlns=\"" + RELATIONS + "\">" + relations + "</Relationships>").getBytes(UTF_8));
        more.forEach((name, text) -> files.put(name, text.getBytes(UTF_8)));
        return SampleFiles.zip(files);
    }

    private static String laughs() {
        StringBuilder doctype = new StringBuilder("<!DOCTYPE x [<!ENTITY a0 \"板板板板板板板板板板\">");
        for (int level = 1; level < 10; level++) {
            doctype.append("<!ENTITY a")
                    .append(level)
                    .append(" \"")
                    .append(("&a" + (level - 1) + ";").repeat(10))
                    .append("\">");
        }
        return doctype.append("]>").toString();
    }

    private static String attributes(int count) {
        StringBuilder attributes = new StringBuilder();
        for (int index = 0; index < count; index++) {
            attributes.append("a").append(index).append("=\"u\" ");
        }
        return attributes.toString();
    }

    private static void put(Map<String, byte[]> files, String name, String text) {
        files.put(name, text.getBytes(UTF_8));
    }
}
