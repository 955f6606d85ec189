package org.praetor.web;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AuthenticationDetailsSource;
import org.springframework.stereotype.Component;
import org.springframework.web.util.WebUtils;

/** Where an attempt to sign in comes from. */
record SignInDetails(String source, @Nullable String device) {

    static final String DEVICE_COOKIE = "praetor-device";

    @Component
    static class Source implements AuthenticationDetailsSource<HttpServletRequest, SignInDetails> {

        @Override
        public SignInDetails buildDetails(HttpServletRequest request) {
            Cookie device = WebUtils.getCookie(request, DEVICE_COOKIE);
            return new SignInDetails(request.getRemoteAddr(), device == null ? null : device.getValue());
        }
    }
}
