package org.praetor.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.praetor.Command;
import org.praetor.TimeConfiguration;
import org.praetor.formality.ReadingLimits;
import org.praetor.formality.UploadedFile;
import org.springframework.boot.logging.LoggingSystem;

/**
 * {@code examine FILE… [--kind invention|utility-model|design] [--filed-on 2026-11-26] [--json] [--text] [--lang en]}: each file is an
 * application of its own, {@code -} is standard input. Exit code 0 without a finding of severity E, 1 with one, 2 when a file cannot be read or the line is not
 * understood; of several files the highest counts. Needs neither server nor database, writes nothing, asks nobody.
 */
public final class ExamineCommand implements Command {

    private static final int REFUSED = 2;
    private static final String STANDARD_INPUT = "-";

    private final InputStream in;
    private final PrintStream out;
    private final PrintStream err;
    private final Clock clock;
    private final Runnable silence;

    /** Made when the command really runs: every start of the server looks at each command's name. */
    private static final class Tools {
        static final ExaminationTexts TEXTS = ExaminationTexts.standalone();
        static final ObjectMapper JSON = new ObjectMapper();
    }

    /** Speaks UTF-8 wherever it runs; what libraries log is not part of the answer. */
    public ExamineCommand() {
        this(
                System.in,
                utf8(FileDescriptor.out),
                utf8(FileDescriptor.err),
                TimeConfiguration.clock(),
                () -> LoggingSystem.get(ExamineCommand.class.getClassLoader()).beforeInitialize());
    }

    ExamineCommand(InputStream in, PrintStream out, PrintStream err, Clock clock, Runnable silence) {
        this.in = in;
        this.out = out;
        this.err = err;
        this.clock = clock;
        this.silence = silence;
    }

    private static PrintStream utf8(FileDescriptor descriptor) {
        return new PrintStream(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
    }

    @Override
    public String name() {
        return "examine";
    }

    @Override
    public int run(String[] line) {
        silence.run();
        if (line.length == 2 && line[1].equals("--serve")) {
            return serve();
        }
        List<String> arguments = Arguments.of(line);
        Line asked = Line.of(arguments);
        if (Arguments.askHelp(arguments)) {
            out.println(
                    Tools.TEXTS.of("api.examine.usage", List.of(), asked.wish().language()));
            return 0;
        }
        if (!asked.faults().isEmpty()) {
            return refuse(asked.faults(), asked);
        }
        ExaminationQuestion.Parsed parsed = ExaminationQuestion.parse(asked.kind(), asked.filedOn(), clock);
        return parsed.faults().isEmpty() ? each(asked, parsed.question()) : refuse(parsed.faults(), asked);
    }

    private int serve() {
        try {
            new ExamineServing(new Examiner(ReadingLimits.DEFAULT, Tools.TEXTS), Tools.JSON, clock).serve(in, out);
            return 0;
        } catch (IOException gone) {
            return REFUSED; // the server that asked is there no more
        }
    }

    private int each(Line asked, ExaminationQuestion question) {
        Examiner examiner = new Examiner(ReadingLimits.DEFAULT, Tools.TEXTS);
        int code = 0;
        for (String file : asked.files()) {
            ExaminationAnswer answer = answer(file, examiner, question, asked.wish());
            say(answer, asked);
            code = Math.max(code, answer.code());
        }
        return code;
    }

    private ExaminationAnswer answer(String file, Examiner examiner, ExaminationQuestion question, Examiner.Wish wish) {
        try {
            if (file.equals(STANDARD_INPUT)) {
                return examiner.file(file, UploadedFile.of("", input()), question, wish);
            }
            Path path = Path.of(file);
            return Files.isRegularFile(path)
                    ? examiner.file(file, UploadedFile.of(name(path), "", path), question, wish)
                    : examiner.unreadable(file, Files.isDirectory(path) ? "folder" : "no-file", List.of(), wish);
        } catch (IOException | InvalidPathException gone) {
            return examiner.unreadable(file, "no-file", List.of(), wish);
        } catch (OutOfMemoryError | StackOverflowError exhausted) {
            // nothing of the file is held any more: the next one has the whole memory again
            return examiner.unreadable(file, "exhausted", List.of(), wish);
        }
    }

    /** One byte above the limit at most: enough to be refused for its size. */
    private byte[] input() throws IOException {
        return in.readNBytes((int) Math.min(ReadingLimits.DEFAULT.fileBytes() + 1, Integer.MAX_VALUE - 8));
    }

    private static String name(Path path) {
        return String.valueOf(path.getFileName());
    }

    private void say(ExaminationAnswer answer, Line asked) {
        if (asked.json()) {
            json(answer);
        }
        if (answer instanceof ExaminationAnswer.Unreadable refused) {
            err.println(printable(refused.file() + ": " + refused.unreadable()));
        } else if (!asked.json() && answer instanceof ExaminationView view) {
            ExaminationPrint.of(view, Tools.TEXTS, asked.wish().language())
                    .forEach(text -> out.println(printable(text)));
        }
    }

    private int refuse(List<ExaminationQuestion.Mistake> faults, Line asked) {
        List<FaultView> views = faults.stream()
                .map(fault -> Tools.TEXTS.fault(fault, asked.wish().language()))
                .toList();
        if (asked.json()) {
            json(Map.of("faults", views));
        } else {
            views.forEach(fault -> err.println(printable(fault.field() + ": " + fault.message())));
        }
        return REFUSED;
    }

    private void json(Object answer) {
        try {
            out.println(Tools.JSON.writeValueAsString(answer));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Names and texts of strangers steer no terminal. */
    private static String printable(String text) {
        return text.replaceAll("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}]", "");
    }

    /** The words of the command line. */
    private record Line(
            List<String> files,
            String kind,
            String filedOn,
            boolean json,
            Examiner.Wish wish,
            List<ExaminationQuestion.Mistake> faults) {

        static Line of(List<String> arguments) {
            List<String> files = new ArrayList<>();
            List<ExaminationQuestion.Mistake> faults = new ArrayList<>();
            String kind = "";
            String filedOn = "";
            String language = "";
            boolean json = false;
            boolean texts = false;
            for (int at = 0; at < arguments.size(); at++) {
                String argument = arguments.get(at);
                switch (argument) {
                    case "--json" -> json = true;
                    case "--text" -> texts = true;
                    case "--kind" -> kind = value(arguments, ++at, faults);
                    case "--filed-on" -> filedOn = value(arguments, ++at, faults);
                    case "--lang" -> language = value(arguments, ++at, faults);
                    default -> {
                        if (argument.startsWith("-") && !argument.equals(STANDARD_INPUT)) {
                            faults.add(new ExaminationQuestion.Mistake(argument, "unknown-option", List.of(argument)));
                        } else {
                            files.add(argument);
                        }
                    }
                }
            }
            if (files.isEmpty() && faults.isEmpty()) {
                faults.add(new ExaminationQuestion.Mistake("FILE", "no-file", List.of()));
            }
            Locale reader = language.equals("en") ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE;
            return new Line(files, kind, filedOn, json, new Examiner.Wish(texts || !json, reader), faults);
        }

        private static String value(List<String> arguments, int at, List<ExaminationQuestion.Mistake> faults) {
            if (at < arguments.size() && !arguments.get(at).startsWith("--")) {
                return arguments.get(at);
            }
            faults.add(
                    new ExaminationQuestion.Mistake(arguments.get(at - 1), "no-value", List.of(arguments.get(at - 1))));
            return "";
        }
    }
}
