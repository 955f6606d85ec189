package org.praetor.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class SealImageTest {

    @Test
    void a_picture_that_only_begins_like_a_png_or_is_cut_off_is_no_seal() {
        byte[] good = SealImage.png("上海市知识产权保护中心");
        assertThat(SealImage.usable(good)).isTrue();
        assertThat(SealImage.usable(Arrays.copyOf(good, 8))).isFalse();
        assertThat(SealImage.usable(Arrays.copyOf(good, good.length / 2))).isFalse();
        assertThat(SealImage.usable("GIF89a".getBytes(java.nio.charset.StandardCharsets.US_ASCII)))
                .isFalse();
    }

    @Test
    void a_seal_has_a_size_that_prints() throws IOException {
        assertThat(SealImage.usable(blank(199))).isFalse();
        assertThat(SealImage.usable(blank(200))).isTrue();
        assertThat(SealImage.usable(blank(3000))).isTrue();
        assertThat(SealImage.usable(blank(3001))).isFalse();
    }

    private static byte[] blank(int pixels) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(pixels, 200, BufferedImage.TYPE_BYTE_BINARY), "png", out);
        return out.toByteArray();
    }
}
