package org.praetor.web;

import org.praetor.account.Account;
import org.praetor.account.Accounts;
import org.praetor.account.SignIn;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.stereotype.Component;

/** Lets the room account judge, and hands on the person as an actor. */
@Component
class SignInProvider implements AuthenticationProvider {

    /** Refused before the password was looked at. */
    static final class TooSoon extends AuthenticationException {
        private static final long serialVersionUID = 1;
        private final long seconds;

        TooSoon(long seconds) {
            super("wait " + seconds + " s");
            this.seconds = seconds;
        }

        long seconds() {
            return seconds;
        }
    }

    private final SignIn signIn;
    private final Accounts accounts;
    private final SessionAccount session;

    SignInProvider(SignIn signIn, Accounts accounts, SessionAccount session) {
        this.signIn = signIn;
        this.accounts = accounts;
        this.session = session;
    }

    @Override
    public Authentication authenticate(Authentication attempt) {
        SignInDetails details = (SignInDetails) attempt.getDetails();
        SignIn.Result result = signIn.attempt(
                attempt.getName(), String.valueOf(attempt.getCredentials()), details.source(), details.device());
        if (result.tooSoon()) {
            throw new TooSoon(result.waitSeconds());
        }
        Account account = result.account();
        if (account == null) {
            throw new BadCredentialsException("refused");
        }
        return accounts.actor(account.id())
                .map(session::authentication)
                .orElseThrow(() -> new BadCredentialsException("refused"));
    }

    @Override
    public boolean supports(Class<?> type) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(type);
    }
}
