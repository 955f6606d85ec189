package org.praetor.letter;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FSFontUseCase;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.slf4j.Slf4jLogger;
import com.openhtmltopdf.util.XRLog;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.EnumSet;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Makes the PDF: A4, PDF/A-2a, embedded subsets of the fonts; nothing is fetched, pictures only from the page itself. */
@Component
class LetterPrinter {

    private static final byte[] COLOURS =
            ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();

    /** Only for characters that the fonts of the page lack. */
    private static final Set<FSFontUseCase> RARE = EnumSet.of(FSFontUseCase.FALLBACK_FINAL);

    private final LetterFonts fonts;

    LetterPrinter(LetterFonts fonts) {
        this.fonts = fonts;
        XRLog.setLoggerImpl(new Slf4jLogger());
    }

    byte[] pdf(String html) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PdfRendererBuilder builder = new PdfRendererBuilder();
        builder.usePdfAConformance(PdfAConformance.PDFA_2_A);
        builder.usePdfUaAccessibility(true);
        builder.useColorProfile(COLOURS);
        builder.useFont(() -> LetterFonts.open(false), LetterFonts.FAMILY, 400, FontStyle.NORMAL, true);
        builder.useFont(() -> LetterFonts.open(true), LetterFonts.FAMILY, 700, FontStyle.NORMAL, true);
        fonts.needed(html)
                .forEach(font -> builder.useFont(
                        font.path().toFile(), font.path().toString(), 400, FontStyle.NORMAL, true, RARE));
        builder.useUriResolver((base, uri) -> uri.startsWith("data:image/") ? uri : null);
        builder.useExternalResourceAccessControl(
                (uri, type) -> uri.startsWith("data:image/"), ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI);
        builder.withProducer("Praetor");
        builder.withW3cDocument(LetterPage.of(html).document(), null);
        builder.toStream(out);
        try {
            builder.run();
        } catch (IOException e) {
            throw new UncheckedIOException("the letter cannot be printed", e);
        }
        return out.toByteArray();
    }
}
