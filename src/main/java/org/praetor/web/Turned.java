package org.praetor.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Component;

/**
 * A door that is not this person's, or a form without its token, is 403; a path that does not exist stays 404. A form whose
 * session has ended leads to signing in and back to its page.
 */
@Component
class Turned implements AccessDeniedHandler {

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException reason)
            throws IOException {
        boolean sessionEnded = ActorArgument.current() == null && LocalPath.safe(request.getRequestURI());
        if (sessionEnded && request.getHeader("HX-Request") == null) {
            response.sendRedirect(NotSignedIn.signIn(request));
            return;
        }
        boolean forbidden = reason instanceof CsrfException || LocalPath.safe(request.getRequestURI());
        response.sendError(forbidden ? HttpServletResponse.SC_FORBIDDEN : HttpServletResponse.SC_NOT_FOUND);
    }
}
