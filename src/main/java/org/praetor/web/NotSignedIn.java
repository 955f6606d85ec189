package org.praetor.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.stereotype.Component;

/** A stranger at a door is sent to sign in and comes back; a stranger anywhere else learns nothing (404). */
@Component
class NotSignedIn implements AuthenticationEntryPoint {

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException reason)
            throws IOException {
        String path = request.getRequestURI();
        if (!LocalPath.safe(path)) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        if (request.getHeader("HX-Request") != null) {
            response.setHeader("HX-Redirect", "/sign-in");
            response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
            return;
        }
        response.sendRedirect(signIn(request));
    }

    static String signIn(HttpServletRequest request) {
        return LocalPath.wanted(request)
                .map(path -> "/sign-in?to=" + LocalPath.encode(path))
                .orElse("/sign-in");
    }
}
