package org.praetor.portal;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.praetor.calendar.Period;
import org.praetor.calendar.RollPolicy;
import org.praetor.clock.Calculation;
import org.praetor.clock.Calculator;
import org.praetor.clock.Calculators;
import org.praetor.clock.ProofText;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The calculator of due dates, for everybody: a question is an address that can be kept and sent on. */
@Controller
class CalculatorPage {

    private static final List<String> SEVERAL = List.of("extend", "stop");

    private final Calculators calculators;
    private final ProofText texts;

    CalculatorPage(Calculators calculators, ProofText texts) {
        this.calculators = calculators;
        this.texts = texts;
    }

    /** A fault as the summary above the form shows it. */
    record Fault(String path, String text) {}

    /** A rule as the list offers it. */
    record Choice(String key, String name, String variants) {}

    /** A way of service as the list offers it. */
    record Service(String name, String text) {}

    @GetMapping("/calculator")
    ModelAndView calculator(@RequestParam MultiValueMap<String, String> typed, Model model, Locale language) {
        Calculator calculator = calculators.current();
        Map<String, List<String>> asked = new LinkedHashMap<>();
        Calculator.ENTRIES.forEach(entry -> asked.put(entry, words(entry, typed.getOrDefault(entry, List.of()))));
        model.addAttribute("typed", typed.toSingleValueMap());
        model.addAttribute(
                "choices",
                calculator.keys().entrySet().stream()
                        .map(rule -> new Choice(
                                rule.getKey(), texts.rule(rule.getKey(), language), String.join("、", rule.getValue())))
                        .toList());
        model.addAttribute(
                "services",
                calculator.ways().stream()
                        .map(way -> new Service(way.name(), texts.way(way, language)))
                        .toList());
        model.addAttribute(
                "units",
                Arrays.stream(Period.Unit.values()).map(Period.Unit::symbol).toList());
        model.addAttribute("rolls", RollPolicy.values());
        model.addAttribute("faults", List.of());
        HttpStatus status = typed.isEmpty() ? HttpStatus.OK : answer(calculator.calculate(asked), model, language);
        return new ModelAndView("portal/calculator", model.asMap(), status);
    }

    /** Entries that may come several times are also taken parted by blanks. */
    private static List<String> words(String entry, List<String> typed) {
        return SEVERAL.contains(entry)
                ? typed.stream()
                        .flatMap(text -> Arrays.stream(text.strip().split("[\\s,，]+")))
                        .toList()
                : typed;
    }

    private HttpStatus answer(Calculation calculation, Model model, Locale language) {
        return calculation.fold(
                worked -> {
                    model.addAttribute("worked", worked);
                    model.addAttribute("sentence", texts.sentence(worked.proof(), worked.provisional(), language));
                    model.addAttribute("lines", texts.lines(worked.proof(), language));
                    return HttpStatus.OK;
                },
                refused -> {
                    model.addAttribute(
                            "faults",
                            refused.faults().stream()
                                    .map(fault -> new Fault(fault.field(), texts.faultOnPage(fault, language)))
                                    .toList());
                    return HttpStatus.UNPROCESSABLE_ENTITY;
                });
    }
}
