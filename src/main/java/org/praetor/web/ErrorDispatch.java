package org.praetor.web;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Set;
import org.springframework.boot.web.servlet.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/** Errors that the server or a filter raised; asked for directly it does not exist. */
@Controller
class ErrorDispatch implements ErrorController {

    private static final Set<Integer> FAMILY = Set.of(400, 403, 404, 409, 413, 422, 500, 503);
    private static final int SERVER_ERROR = 500;

    @RequestMapping("/error")
    ModelAndView show(HttpServletRequest request, HttpServletResponse response) {
        return ErrorPages.page(statusOf(request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE)), response);
    }

    private static HttpStatus statusOf(Object raised) {
        if (!(raised instanceof Integer code)) {
            return HttpStatus.NOT_FOUND;
        }
        if (FAMILY.contains(code)) {
            return HttpStatus.valueOf(code);
        }
        if (code == HttpStatus.METHOD_NOT_ALLOWED.value()) {
            return HttpStatus.NOT_FOUND;
        }
        return code < SERVER_ERROR ? HttpStatus.BAD_REQUEST : HttpStatus.INTERNAL_SERVER_ERROR;
    }
}
