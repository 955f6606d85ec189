package org.praetor.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.praetor.PraetorException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.web.HttpMediaTypeException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.ServletRequestBindingException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.NoHandlerFoundException;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/** Turns broken rules of use into the one family of error pages. No text of an exception reaches a page. */
@ControllerAdvice
class ErrorPages {

    private static final Logger log = LoggerFactory.getLogger(ErrorPages.class);

    private final Messages messages;

    ErrorPages(Messages messages) {
        this.messages = messages;
    }

    @ExceptionHandler(PraetorException.class)
    ModelAndView brokenRule(PraetorException broken, Locale locale, HttpServletResponse response) {
        log.info("refused: {}", broken.getMessage());
        HttpStatus status = switch (broken.kind()) {
            case UNKNOWN -> HttpStatus.NOT_FOUND;
            case FORBIDDEN -> HttpStatus.FORBIDDEN;
            case CONFLICT -> HttpStatus.CONFLICT;
            case INVALID -> HttpStatus.UNPROCESSABLE_ENTITY;
        };
        ModelAndView page = page(status, response);
        String reason = "error." + broken.code();
        if (status != HttpStatus.NOT_FOUND && messages.text(reason, null, locale) != null) {
            page.addObject("reason", reason);
        }
        return page;
    }

    @ExceptionHandler({
        NoResourceFoundException.class,
        NoHandlerFoundException.class,
        HttpRequestMethodNotSupportedException.class
    })
    ModelAndView notFound(HttpServletResponse response) {
        return page(HttpStatus.NOT_FOUND, response);
    }

    @ExceptionHandler({
        ServletRequestBindingException.class,
        TypeMismatchException.class,
        HttpMessageNotReadableException.class,
        HttpMediaTypeException.class,
        HandlerMethodValidationException.class,
        MultipartException.class
    })
    ModelAndView notUnderstood(HttpServletResponse response) {
        return page(HttpStatus.BAD_REQUEST, response);
    }

    @ExceptionHandler(MaxUploadSizeExceededException.class)
    ModelAndView tooLarge(HttpServletResponse response) {
        return page(HttpStatus.PAYLOAD_TOO_LARGE, response);
    }

    @ExceptionHandler(ConcurrencyFailureException.class)
    ModelAndView collided(ConcurrencyFailureException collision, HttpServletResponse response) {
        log.info("collided: {}", collision.getClass().getSimpleName());
        return page(HttpStatus.CONFLICT, response);
    }

    @ExceptionHandler({DataAccessResourceFailureException.class, CannotCreateTransactionException.class})
    ModelAndView databaseAway(Exception failure, HttpServletResponse response) {
        log.error("the database does not answer", failure);
        return page(HttpStatus.SERVICE_UNAVAILABLE, response);
    }

    static ModelAndView page(HttpStatus status, HttpServletResponse response) {
        response.setStatus(status.value());
        ModelAndView page = new ModelAndView("web/error");
        page.setStatus(status);
        page.addObject("status", status.value());
        return page;
    }
}
