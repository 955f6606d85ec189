package org.praetor.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.lang.Contract;

/** Paths of this application that a redirect may be asked to go to; anything else is ignored. */
final class LocalPath {

    private static final Pattern SAFE = Pattern.compile(
            "/(portal|desk|board|admin|account|inbox|cases|documents|letters)(/[A-Za-z0-9._~-]+)*/?(\\?[A-Za-z0-9._~=&%-]*)?");
    private static final Pattern OPEN =
            Pattern.compile("/|/(sign-in|register|forgotten|link/[A-Za-z0-9_-]+|demo/[a-z]+)");
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

    static String encode(String path) {
        return URLEncoder.encode(path, StandardCharsets.UTF_8);
    }
}
