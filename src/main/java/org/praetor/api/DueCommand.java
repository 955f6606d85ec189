package org.praetor.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.praetor.Command;
import org.praetor.calendar.Holidays;
import org.praetor.clock.Calculation;
import org.praetor.clock.Calculator;
import org.praetor.clock.ProofText;
import org.praetor.proceeding.ShippedRules;

/**
 * {@code due --rule adj.answer --trigger 2026-01-16 [--variant foreign] [--receipt notice] [--stop 2026-02-01..2026-02-20]…
 * [--extend 1m] [--json] [--lang en]}, a bare period {@code --amount 15 --unit cd --roll CIVIL}, or a lead time {@code --rule
 * adj.hearingNotice --before 2026-02-24 [--trigger 2026-02-11]}. Exit code 0, or 2 with one sentence for
 * each fault; with {@code --json} both are JSON on standard output.
 */
public final class DueCommand implements Command {

    private static final int GOOD = 0;
    private static final int REFUSED = 2;

    private final PrintStream out;
    private final PrintStream err;

    /** Made when the command really runs: every start of the server looks at each command's name. */
    private static final class Tools {
        static final ProofText TEXTS = ProofText.standalone();
        static final ObjectMapper JSON = new ObjectMapper();
    }

    /** Speaks UTF-8 wherever it runs. */
    public DueCommand() {
        this(utf8(FileDescriptor.out), utf8(FileDescriptor.err));
    }

    DueCommand(PrintStream out, PrintStream err) {
        this.out = out;
        this.err = err;
    }

    private static PrintStream utf8(FileDescriptor descriptor) {
        return new PrintStream(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
    }

    @Override
    public String name() {
        return "due";
    }

    @Override
    public int run(String[] line) {
        List<String> arguments = Arguments.of(line);
        Map<String, List<String>> asked = new LinkedHashMap<>();
        boolean asJson = false;
        Locale language = Locale.SIMPLIFIED_CHINESE;
        for (int position = 0; position < arguments.size(); position++) {
            String argument = arguments.get(position);
            String value = position + 1 < arguments.size() ? arguments.get(position + 1) : "";
            if (argument.equals("--json")) {
                asJson = true;
            } else if (argument.equals("--lang")) {
                language = value.equals("en") ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE;
                position++;
            } else if (argument.startsWith("--")) {
                asked.computeIfAbsent(argument.substring(2), name -> new ArrayList<>())
                        .add(value);
                position++;
            } else {
                asked.computeIfAbsent(argument, name -> new ArrayList<>()).add("");
            }
        }
        if (Arguments.askHelp(arguments)) {
            out.println(ExaminationTexts.standalone().of("api.due.usage", List.of(), language));
            return GOOD;
        }
        Calculation answer = new Calculator(ShippedRules.read(List.of()), Holidays.published()).calculate(asked);
        boolean jsonWanted = asJson;
        Locale reader = language;
        return answer.fold(
                worked -> jsonWanted ? json(DueDateView.of(worked, Tools.TEXTS, reader), GOOD) : say(worked, reader),
                refused -> jsonWanted
                        ? json(Map.of("faults", FaultView.of(refused, Tools.TEXTS, reader)), REFUSED)
                        : say(refused, reader));
    }

    private int say(Calculation.Worked worked, Locale language) {
        out.println(worked.due());
        out.println(Tools.TEXTS.sentence(worked.proof(), worked.provisional(), language));
        for (ProofText.Line line : Tools.TEXTS.lines(worked.proof(), language)) {
            out.println("  " + line.step() + "  " + line.detail() + "  " + line.result() + "  " + line.basis());
        }
        return GOOD;
    }

    private int say(Calculation.Refused refused, Locale language) {
        FaultView.of(refused, Tools.TEXTS, language)
                .forEach(fault -> err.println(fault.field() + ": " + fault.message()));
        return REFUSED;
    }

    private int json(Object answer, int code) {
        try {
            out.println(Tools.JSON.writeValueAsString(answer));
            return code;
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
