package org.praetor.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.lang.Contract;

/** Paths of this application that a redirect may be asked to go to; anything else is ignored. */
final class LocalPath {

    private static final Pattern SAFE = Pattern.compile(
            "/(portal|desk|board|admin|account|inbox|cases|documents|letters|deadlines)(/[A-Za-z0-9._~-]+)*/?(\\?[A-Za-z0-9._~=&%-]*)?");
    private static final Pattern OPEN =
            Pattern.compile("/|/(sign-in|register|forgotten|calculator|calendar|link/[A-Za-z0-9_-]+|demo/[a-z]+)");
    private static final int LONGEST = 500;

    private LocalPath() {}

    /** True for a path behind a door. */
    @Contract("null -> false")
    static boolean safe(@Nullable String path) {
        return path != null
                && path.length() <= LONGEST
                && !path.contains("..")
                && SAFE.matcher(path).matches();
    }

    /** True for a path behind a door, and for the pages in front of them. */
    @Contract("null -> false")
    static boolean page(@Nullable String path) {
        return path != null && (safe(path) || OPEN.matcher(path).matches());
    }

    /** Where a person who has to sign in comes back to: the page asked for, or the page whose form was sent. */
    static Optional<String> wanted(HttpServletRequest request) {
        String query = request.getQueryString();
        String full = query == null ? request.getRequestURI() : request.getRequestURI() + "?" + query;
        if (!HttpMethod.GET.matches(request.getMethod())) {
            full = fromThisHouse(request).orElse("");
        }
        return safe(full)
                ? Optional.of(full)
                : Optional.of(request.getRequestURI())
                        .filter(path -> safe(path) && HttpMethod.GET.matches(request.getMethod()));
    }

    private static Optional<String> fromThisHouse(HttpServletRequest request) {
        String referer = request.getHeader(HttpHeaders.REFERER);
        String house =
                request.getRequestURL().substring(0, request.getRequestURL().indexOf(request.getRequestURI()));
        return referer != null && referer.startsWith(house + "/")
                ? Optional.of(referer.substring(house.length()))
                : Optional.empty();
    }

    static String encode(String path) {
        return URLEncoder.encode(path, StandardCharsets.UTF_8);
    }
}
