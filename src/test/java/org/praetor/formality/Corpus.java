package org.praetor.formality;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Real published documents beside the project, read at test time only; see {@code PRAETOR_CORPUS}. */
final class Corpus {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern DRAWING_PAGES = Pattern.compile("drawing pages: (\\d+)");

    private Corpus() {}

    static Path folder() {
        String named = System.getenv("PRAETOR_CORPUS");
        Path folder = Path.of(named == null ? "../shared/corpus" : named);
        Path beside = Files.isDirectory(folder) ? folder : Path.of("../../shared/corpus");
        assumeTrue(
                Files.isDirectory(beside),
                "skipped: the corpus of published patents is not beside the project (PRAETOR_CORPUS)");
        return beside;
    }

    static Reading raw(String name) {
        Path file = folder().resolve("raw").resolve(name);
        return new ApplicationReader().read(List.of(UploadedFile.of(name, "", file)));
    }

    static List<JsonNode> fulltexts() {
        try (Stream<Path> files = Files.list(folder().resolve("fulltext"))) {
            return files.sorted().map(Corpus::json).toList();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    static JsonNode fulltext(String id) {
        return json(folder().resolve("fulltext").resolve(id + ".json"));
    }

    static List<JsonNode> partial(String name) {
        try (Stream<String> lines = Files.lines(folder().resolve("partial").resolve(name))) {
            List<JsonNode> nodes = new ArrayList<>();
            lines.filter(line -> !line.isBlank()).forEach(line -> nodes.add(parse(line)));
            return nodes;
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    /** The full text as an application, through the same path as a plain-text upload. */
    static Application application(JsonNode document) {
        return draft(document).application();
    }

    static PatentKind kind(JsonNode document) {
        return switch (document.path("kind").asText()) {
            case "design" -> PatentKind.DESIGN;
            case "utility-model" -> PatentKind.UTILITY_MODEL;
            default -> PatentKind.INVENTION;
        };
    }

    static Draft draft(JsonNode document) {
        Draft draft = new Draft();
        draft.title = document.path("title").asText("");
        Optional.of(Texts.tidy(document.path("abstract").asText("")))
                .filter(text -> !text.isEmpty())
                .ifPresent(draft.abstractLines::add);
        JsonNode numbers = document.path("claim_nums");
        int index = 0;
        for (JsonNode claim : document.path("claims")) {
            String text = Texts.tidy(claim.asText());
            String number = numbers.isArray() && index < numbers.size()
                    ? String.valueOf(numbers.get(index).asInt())
                    : String.valueOf(index + 1);
            String own = text.replaceFirst("^" + number + "\\s*[.．、]\\s*(?!\\d(?!\\d?(?:,\\d{1,2})*-\\p{IsHan}))", "");
            draft.claims.add(new Draft.RawClaim(Integer.parseInt(number), number + ".", own));
            index++;
        }
        LineParts.description(
                draft,
                document.path("description")
                        .asText("")
                        .lines()
                        .map(Texts::tidy)
                        .filter(line -> !line.isEmpty())
                        .toList());
        for (JsonNode drawing : document.path("drawings")) {
            draft.drawings.add(new Drawing(drawing.path("label").asText("").replace("null", ""), null));
        }
        // a PDF keeps its figures on pages of their own, without a label that could be read as text
        Matcher pages = DRAWING_PAGES.matcher(document.path("notes").asText(""));
        for (int page = pages.find() ? Integer.parseInt(pages.group(1)) : 0; page > 0; page--) {
            draft.drawings.add(new Drawing("", null));
        }
        return draft;
    }

    private static JsonNode json(Path file) {
        try {
            return JSON.readTree(file.toFile());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static JsonNode parse(String line) {
        try {
            return JSON.readTree(line);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
