package org.praetor.portal;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.praetor.PraetorException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.ModelAndView;

/** A party's act that came too late or is not possible any more: what happened, where to go, and what was typed. */
@ControllerAdvice(basePackageClasses = ConflictPages.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
class ConflictPages {

    private static final int MOST = 60;

    @ExceptionHandler(PraetorException.class)
    ModelAndView refused(PraetorException refusal, HttpServletRequest request) {
        HttpStatus status = switch (refusal.kind()) {
            case CONFLICT -> HttpStatus.CONFLICT;
            case INVALID -> HttpStatus.UNPROCESSABLE_ENTITY;
            case FORBIDDEN -> HttpStatus.FORBIDDEN;
            case UNKNOWN -> HttpStatus.NOT_FOUND;
        };
        ModelAndView page = new ModelAndView(status == HttpStatus.NOT_FOUND ? "web/error" : "portal/conflict");
        page.setStatus(status);
        page.addObject("status", status.value());
        page.addObject("code", refusal.code());
        page.addObject("typed", texts(request.getParameterMap()));
        page.addObject("case", variable(request, "caseId"));
        return page;
    }

    /** Texts of the form, so that nobody types them twice; inputs of the page itself have names that begin with _. */
    private static Map<String, String> texts(Map<String, String[]> parameters) {
        Map<String, String> texts = new LinkedHashMap<>();
        parameters.forEach((name, values) -> {
            String text = String.join("，", values).strip();
            if (!name.startsWith("_") && !text.isEmpty() && texts.size() < MOST) {
                texts.put(name, text);
            }
        });
        return texts;
    }

    private static String variable(HttpServletRequest request, String name) {
        Object variables = request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE);
        return variables instanceof Map<?, ?> map ? Objects.toString(map.get(name), "") : "";
    }
}
