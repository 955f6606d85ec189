package org.praetor.formality;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A patent application as read from the files: one model whatever the format. A part that was not found is empty, never null; only the abstract figure and the design part may be
 * absent. Texts are normalised: artificial line wraps joined, running heads, page numbers and [0001] marks removed, one line break between paragraphs.
 *
 * @param kind what the files look like; the kind the applicant declares wins in the examination
 * @param abstractText text of the abstract, "" if there is none
 * @param sequences of the sequence listing (序列表), a line each: "1 DNA 12 acgtacgtacgt"
 * @param abstractFigure the figure named for the abstract (摘要附图)
 * @param design product, views and brief explanation of a design, null for other kinds
 * @param pages of the file each part was read from
 */
public record Application(
        PatentKind kind,
        String title,
        String abstractText,
        List<Claim> claims,
        Description description,
        List<Drawing> drawings,
        List<String> sequences,
        @Nullable Drawing abstractFigure,
        @Nullable Design design,
        Pages pages) {

    public Application {
        claims = List.copyOf(claims);
        drawings = List.copyOf(drawings);
        sequences = List.copyOf(sequences);
    }

    /** The same, places included, without claims that have a number and no text. */
    Application withoutEmptyClaims() {
        if (claims.stream().noneMatch(claim -> claim.text().isBlank())) {
            return this;
        }
        List<Claim> full =
                claims.stream().filter(claim -> !claim.text().isBlank()).toList();
        return new Application(
                kind, title, abstractText, full, description, drawings, sequences, abstractFigure, design, pages);
    }

    /** Nothing read. */
    public static Application empty(PatentKind kind) {
        return new Application(
                kind, "", "", List.of(), Description.EMPTY, List.of(), List.of(), null, null, Pages.NONE);
    }

    /** The text in which spans of this part are counted; "" for parts without text. */
    public String text(Part part) {
        return switch (part) {
            case TITLE -> title;
            case ABSTRACT -> abstractText;
            case CLAIMS -> Claim.join(claims);
            case DESCRIPTION -> description.text();
            case SEQUENCE_LISTING -> String.join("\n", sequences);
            case BRIEF_EXPLANATION -> design == null ? "" : design.explanation().text();
            case REQUEST, DRAWINGS, ABSTRACT_FIGURE, DESIGN_VIEWS -> "";
        };
    }

    /** Drawings, figure of the abstract or views of a design, by their label; empty for parts of text. */
    public List<Drawing> pictures(Part part) {
        return PictureComparison.drawings(part, this);
    }

    /** Whether anything of this part was read. */
    public boolean has(Part part) {
        return switch (part) {
            case DRAWINGS -> !drawings.isEmpty();
            case ABSTRACT_FIGURE -> abstractFigure != null;
            case DESIGN_VIEWS -> design != null && !design.views().isEmpty();
            case REQUEST, TITLE, CLAIMS, DESCRIPTION, ABSTRACT, SEQUENCE_LISTING, BRIEF_EXPLANATION ->
                !text(part).isBlank();
        };
    }
}
