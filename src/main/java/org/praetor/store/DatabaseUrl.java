package org.praetor.store;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.env.EnvironmentPostProcessor;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/**
 * Takes {@code DATABASE_URL} as hosting platforms give it, {@code postgres://user:password@host:port/database}, and sets
 * Spring's data source from it. A {@code jdbc:postgresql://} address is left as it is; one that cannot be read is left
 * to {@link EnvironmentGuard}.
 */
final class DatabaseUrl implements EnvironmentPostProcessor {

    @Override
    public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
        String url = environment.getProperty("DATABASE_URL");
        if (url != null && url.matches("postgres(ql)?://.*")) {
            Map<String, Object> settings = settings(url);
            if (!settings.isEmpty()) {
                environment.getPropertySources().addFirst(new MapPropertySource("database-url", settings));
            }
        }
    }

    /** Spring's properties for the address; empty when it cannot be read. */
    static Map<String, Object> settings(String url) {
        URI uri;
        try {
            uri = URI.create(url.strip());
        } catch (IllegalArgumentException e) {
            return Map.of();
        }
        if (uri.getHost() == null
                || uri.getRawPath() == null
                || uri.getRawPath().length() < 2) {
            return Map.of();
        }
        Map<String, Object> settings = new LinkedHashMap<>();
        settings.put("spring.datasource.url", jdbc(uri));
        String[] user = uri.getRawUserInfo() == null
                ? new String[0]
                : uri.getRawUserInfo().split(":", 2);
        if (user.length > 0) {
            settings.put("spring.datasource.username", decoded(user[0]));
        }
        if (user.length > 1) {
            settings.put("spring.datasource.password", decoded(user[1]));
        }
        return settings;
    }

    private static String jdbc(URI uri) {
        String port = uri.getPort() < 0 ? "" : ":" + uri.getPort();
        @Nullable String query = uri.getRawQuery();
        return "jdbc:postgresql://" + uri.getHost() + port + uri.getRawPath() + (query == null ? "" : "?" + query);
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    }
}
