package org.praetor.formality;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/** Real e-filing packages hold more than the five parts. */
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class PackageTest {

    static final String REQUEST = """
            <?xml version="1.0" encoding="UTF-8"?>
            <发明专利请求书><发明名称>一种保温杯</发明名称>
            <发明人><第一发明人><姓名>林知远</姓名><国籍>CN</国籍></第一发明人><其他发明人><姓名>苏禾</姓名></其他发明人><其他发明人><姓名></姓名></其他发明人></发明人>
            <申请人><第一申请人><姓名或名称>澜禾新材料科技（上海）有限公司</姓名或名称><个人身份证号或组织机构代码>91310115MA1K0A0172</个人身份证号或组织机构代码>
            <国籍或总部所在地>CN</国籍或总部所在地><省自治区直辖市名称>上海市</省自治区直辖市名称><市县名称>浦东新区</市县名称><城区乡街道门牌号>盛夏路1号</城区乡街道门牌号></第一申请人></申请人>
            <专利代理机构><名称>上海某某专利代理事务所</名称><机构代码>31999</机构代码><代理人><姓名>周一</姓名></代理人><代理人><姓名>吴二</姓名></代理人></专利代理机构>
            </发明专利请求书>""";

    @Test
    void what_lies_beside_the_parts_is_named_and_does_not_block() throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.putAll(parts());
        files.put("100007/委托书.pdf", SampleScan.pdf());
        files.put("list.xml", "<文件清单><文件>100001</文件></文件清单>".getBytes(UTF_8));
        files.put("说明.txt", "请查收。".getBytes(UTF_8));
        files.put("旧.rar", new byte[] {'R', 'a', 'r', '!', 0x1A, 7, 0});

        Reading reading = read(files);

        assertThat(reading.blocked()).as("%s", reading.notes()).isFalse();
        assertThat(reading.application().claims()).isNotEmpty();
        assertThat(reading.notes())
                .extracting(note -> note.file() + " " + note.key().replace("formality.read.", ""))
                .containsExactlyInAnyOrder(
                        "a.zip / 100007/委托书.pdf scanned",
                        "a.zip / list.xml entry-ignored",
                        "a.zip / 说明.txt entry-ignored",
                        "a.zip / 旧.rar rar");
    }

    @Test
    void versions_that_the_e_filing_client_put_beside_each_other_are_named_and_nobody_is_told_to_delete_them()
            throws IOException {
        String first =
                "<cn-application-body><cn-claims><claim num=\"1\"><claim-text>一种杯，其特征在于，有盖。</claim-text></claim></cn-claims></cn-application-body>";
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("100001-/SA01.zip", SampleFiles.zip(Map.of("100001.xml", first.getBytes(UTF_8))));
        files.put("100001-/100001.xml", first.replace("有盖", "有柄").getBytes(UTF_8));
        files.put("旧/100001.xml", first.replace("有盖", "有底").getBytes(UTF_8));

        Reading reading = read(files);

        assertThat(reading.application().claims().get(0).text()).contains("有盖");
        assertThat(reading.notes())
                .extracting(
                        Reading.Note::file, note -> note.key().replace("formality.read.", ""), Reading.Note::arguments)
                .containsExactly(
                        tuple(
                                "a.zip / 100001-/100001.xml",
                                "another-version",
                                List.of("100001-/SA01.zip / 100001.xml")),
                        tuple("a.zip / 旧/100001.xml", "part-twice", List.of()));
    }

    @Test
    void a_package_without_any_part_blocks() throws IOException {
        Reading reading = read(Map.of("list.xml", "<清单/>".getBytes(UTF_8)));

        assertThat(reading.blocked()).isTrue();
        assertThat(reading.notes())
                .extracting(Reading.Note::key)
                .containsExactly("formality.read.entry-ignored", "formality.read.no-part-in-package");
    }

    @Test
    void an_unreadable_entry_that_is_named_like_a_part_blocks() throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("说明书摘要.txt", "本发明公开了一种保温杯，涉及日用品技术领域，包括杯体和杯盖，杯体为双层结构，两层之间抽真空，杯盖与杯体螺纹连接。".getBytes(UTF_8));
        files.put("权利要求书.rar", new byte[] {'R', 'a', 'r', '!', 0x1A, 7, 0});

        assertThat(read(files).blocked()).isTrue();
    }

    @Test
    void the_request_form_of_the_package_is_read() throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("110101/110101.xml", REQUEST.getBytes(UTF_8));
        files.putAll(parts());

        Reading reading = read(files);

        assertThat(reading.notes()).isEmpty();
        assertThat(reading.files().get(0).parts()).contains(Part.REQUEST, Part.CLAIMS);
        assertThat(reading.request())
                .isEqualTo(new RequestForm(
                        PatentKind.INVENTION,
                        "一种保温杯",
                        List.of(new RequestForm.Person("澜禾新材料科技（上海）有限公司", "91310115MA1K0A0172", "中国", "上海市浦东新区盛夏路1号")),
                        List.of(new RequestForm.Person("林知远", "", "中国", ""), new RequestForm.Person("苏禾", "", "", "")),
                        new RequestForm.Agency(
                                "上海某某专利代理事务所",
                                "31999",
                                List.of(new RequestForm.Attorney("周一", ""), new RequestForm.Attorney("吴二", "")))));
    }

    @Test
    void views_beside_a_request_form_are_views() throws IOException {
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("130101.xml", REQUEST.replace("发明专利请求书", "外观设计专利请求书").getBytes(UTF_8));
        files.put("主视图.png", SampleFiles.image("主视图"));

        assertThat(read(files).application().has(Part.DESIGN_VIEWS)).isTrue();
    }

    /** The five parts as entries of a package. */
    private static Map<String, byte[]> parts() throws IOException {
        Map<String, byte[]> parts = new LinkedHashMap<>();
        try (ZipInputStream in =
                new ZipInputStream(new ByteArrayInputStream(SampleFiles.cnipa(SampleText.INVENTION)))) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                parts.put(entry.getName(), in.readAllBytes());
            }
        }
        return parts;
    }

    private static Reading read(Map<String, byte[]> files) throws IOException {
        return new ApplicationReader().read(List.of(UploadedFile.of("a.zip", SampleFiles.zip(files))));
    }
}
