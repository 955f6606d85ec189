package org.praetor.examination;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.praetor.formality.Application;
import org.praetor.formality.ApplicationReader;
import org.praetor.formality.UploadedFile;

/** Passed beside filed text: what differs is named as the page numbers it. */
class ComparisonTest {

    private static final String CLAIMS = "1. 一种滤芯，其特征在于，由陶瓷制成。\n2. 根据权利要求1所述的滤芯，其特征在于，呈管状。\n";
    private static final String DESCRIPTION = """
            一种滤芯
            技术领域
            本发明涉及过滤。
            背景技术
            现有的滤芯容易开裂。
            发明内容
            本发明提供一种由陶瓷制成的滤芯。
            具体实施方式
            滤芯呈管状。
            """;

    @Test
    void a_changed_paragraph_is_named_by_its_number_and_not_by_the_line() {
        Application passed = application(CLAIMS, DESCRIPTION);
        Application filed =
                application(CLAIMS.replace("管状", "板状"), DESCRIPTION.replace("容易开裂", "容易堵塞") + "滤芯的壁厚为5mm。\n");

        assertThat(Comparison.of(passed, filed, Map.of(), Set.of(), Map.of()))
                .filteredOn(compared -> !compared.equal())
                .extracting(DifferenceRows.Compared::item)
                .containsExactly("CLAIMS 2", "DESCRIPTION 2", "DESCRIPTION 5");
    }

    private static Application application(String claims, String description) {
        return new ApplicationReader()
                .read(List.of(
                        UploadedFile.of("权利要求书.txt", claims.getBytes(StandardCharsets.UTF_8)),
                        UploadedFile.of("说明书.txt", description.getBytes(StandardCharsets.UTF_8))))
                .application();
    }
}
