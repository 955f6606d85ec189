package org.praetor.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import org.praetor.account.Account;
import org.praetor.account.Accounts;
import org.praetor.account.Actor;
import org.praetor.account.SignIn;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.stereotype.Component;

/** Where one stands after an attempt to sign in: at the right door, or at the form again. */
@Component
class SignedIn implements AuthenticationSuccessHandler, AuthenticationFailureHandler {

    private static final Duration DEVICE_KNOWN = Duration.ofDays(180);

    private final Accounts accounts;
    private final SignIn signIn;
    private final Languages languages;
    private final Landing landing;
    private final boolean secure;

    SignedIn(
            Accounts accounts,
            SignIn signIn,
            Languages languages,
            Landing landing,
            @Value("${praetor.base-url}") String baseUrl) {
        this.accounts = accounts;
        this.signIn = signIn;
        this.languages = languages;
        this.landing = landing;
        this.secure = baseUrl.startsWith("https:");
    }

    @Override
    public void onAuthenticationSuccess(
            HttpServletRequest request, HttpServletResponse response, Authentication authentication)
            throws IOException {
        Actor actor = (Actor) authentication.getPrincipal();
        Account account = accounts.find(actor.accountId()).orElseThrow();
        languages.remember(response, account.language());
        SignInDetails details = new SignInDetails.Source().buildDetails(request);
        if (details.device() == null || !signIn.remembers(account, details.device())) {
            response.addHeader(HttpHeaders.SET_COOKIE, deviceCookie(signIn.remember(account)));
        }
        String wanted = request.getParameter("to");
        response.sendRedirect(LocalPath.safe(wanted) ? wanted : landing.of(actor));
    }

    private String deviceCookie(String device) {
        return ResponseCookie.from(SignInDetails.DEVICE_COOKIE, device)
                .httpOnly(true)
                .secure(secure)
                .sameSite("Lax")
                .path("/sign-in")
                .maxAge(DEVICE_KNOWN)
                .build()
                .toString();
    }

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException refusal)
            throws IOException {
        String reason = refusal instanceof SignInProvider.TooSoon soon ? "wait=" + soon.seconds() : "refused";
        String wanted = request.getParameter("to");
        String again = LocalPath.safe(wanted) ? "&to=" + LocalPath.encode(wanted) : "";
        response.sendRedirect("/sign-in?" + reason + again);
    }
}
