package org.praetor.desk;

import jakarta.servlet.http.HttpServletRequest;
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

/** At the desk a refusal says what happened, what to do now, and gives back what was typed. */
@ControllerAdvice(basePackageClasses = ConflictPages.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
class ConflictPages {

    @ExceptionHandler(PraetorException.class)
    ModelAndView refused(PraetorException refusal, HttpServletRequest request) {
        HttpStatus status = switch (refusal.kind()) {
            case CONFLICT -> HttpStatus.CONFLICT;
            case INVALID -> HttpStatus.UNPROCESSABLE_ENTITY;
            case FORBIDDEN -> HttpStatus.FORBIDDEN;
            case UNKNOWN -> HttpStatus.NOT_FOUND;
        };
        ModelAndView page = new ModelAndView(status == HttpStatus.NOT_FOUND ? "web/error" : "desk/conflict");
        page.setStatus(status);
        page.addObject("status", status.value());
        page.addObject("code", refusal.code());
        page.addObject("typed", Typed.texts(request.getParameterMap()));
        page.addObject("item", variable(request, "itemId"));
        page.addObject("case", variable(request, "caseId"));
        return page;
    }

    private static String variable(HttpServletRequest request, String name) {
        Object variables = request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE);
        return variables instanceof Map<?, ?> map ? Objects.toString(map.get(name), "") : "";
    }
}
