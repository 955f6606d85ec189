package org.praetor.account;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * What a password must be: 8 to 256 characters, no control characters, not common, and not made of words that a
 * stranger would try first (the house, the trade, the person's own names). No rule of composition, no expiry.
 */
@Component
class PasswordPolicy {

    private static final int SHORTEST = 8;
    private static final int LONGEST = 256;
    private static final int SHORTEST_WORD = 2;
    private static final List<String> HOUSE = List.of(
            "praetor",
            "知识产权",
            "保护中心",
            "专利",
            "预审",
            "zhuanli",
            "zhishichanquan",
            "patent",
            "shanghai",
            "上海",
            "password",
            "passwort",
            "密码",
            "admin");

    private final Set<String> common;

    PasswordPolicy() {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                new ClassPathResource("account/common-passwords.txt").getInputStream(), StandardCharsets.UTF_8))) {
            common = lines.lines().filter(line -> !line.isBlank()).collect(Collectors.toUnmodifiableSet());
        } catch (IOException e) {
            throw new UncheckedIOException("list of common passwords", e);
        }
    }

    /** Why the password is refused, or empty. {@code names}: sign-in name, e-mail, name of person and company. */
    Optional<Fault> judge(String typed, Collection<String> names) {
        String password = Secrets.normalise(typed);
        int length = password.codePointCount(0, password.length());
        if (length < SHORTEST) {
            return Optional.of(Fault.of("password", "password-short"));
        }
        if (length > LONGEST) {
            return Optional.of(Fault.of("password", "password-long"));
        }
        if (password.chars().anyMatch(Character::isISOControl)) {
            return Optional.of(Fault.of("password", "password-control"));
        }
        String lower = password.toLowerCase(Locale.ROOT);
        if (common.contains(lower) || monotonous(lower)) {
            return Optional.of(Fault.of("password", "password-common"));
        }
        String rest = lower;
        for (String word : HOUSE) {
            rest = rest.replace(word, "");
        }
        for (String name : names) {
            for (String part : name.toLowerCase(Locale.ROOT).split("[@.\\s_-]+")) {
                rest = part.length() < SHORTEST_WORD ? rest : rest.replace(part, "");
            }
        }
        boolean wordsOnly = rest.length() < lower.length() && rest.codePointCount(0, rest.length()) < SHORTEST;
        return wordsOnly ? Optional.of(Fault.of("password", "password-context")) : Optional.empty();
    }

    /** One character repeated, or each the neighbour of the one before (abcdefgh, 87654321). */
    private static boolean monotonous(String password) {
        int[] steps = new int[password.length() - 1];
        for (int i = 0; i < steps.length; i++) {
            steps[i] = password.charAt(i + 1) - password.charAt(i);
        }
        int first = steps[0];
        return Math.abs(first) <= 1 && java.util.Arrays.stream(steps).allMatch(step -> step == first);
    }
}
