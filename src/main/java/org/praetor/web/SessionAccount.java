package org.praetor.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.praetor.account.Accounts;
import org.praetor.account.Actor;
import org.praetor.account.Right;
import org.praetor.account.SignIn;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpRequestResponseHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.stereotype.Component;

/**
 * Keeps three plain values in the session: who, since when, and the account's epoch. Roles and rights are read anew for
 * each request, so a disabled account, a changed password or role acts at the next request on every node.
 */
@Component
class SessionAccount implements SecurityContextRepository {

    /** Signed in for twelve hours at most, however busy. */
    static final Duration LONGEST = Duration.ofHours(12);

    static final String ACCOUNT = "account";
    static final String SINCE = "signedInAt";
    static final String EPOCH = "epoch";
    private static final String PENDING = SessionAccount.class.getName();

    private final Accounts accounts;
    private final SignIn signIn;
    private final Clock clock;

    SessionAccount(Accounts accounts, SignIn signIn, Clock clock) {
        this.accounts = accounts;
        this.signIn = signIn;
        this.clock = clock;
    }

    @Override
    @Deprecated
    public SecurityContext loadContext(HttpRequestResponseHolder holder) {
        return load(holder.getRequest());
    }

    @Override
    public org.springframework.security.core.context.DeferredSecurityContext loadDeferredContext(
            HttpServletRequest request) {
        return new LazyContext(() -> load(request));
    }

    private SecurityContext load(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session == null || !(session.getAttribute(ACCOUNT) instanceof String accountId)) {
            return SecurityContextHolder.createEmptyContext();
        }
        Optional<Actor> actor = current(session) ? actor(session, accountId) : Optional.empty();
        if (actor.isEmpty()) {
            session.invalidate();
            return SecurityContextHolder.createEmptyContext();
        }
        request.setAttribute(PENDING, accountId);
        return new SecurityContextImpl(authentication(actor.get()));
    }

    private boolean current(HttpSession session) {
        return session.getAttribute(SINCE) instanceof Long since
                && Duration.between(Instant.ofEpochMilli(since), clock.instant())
                                .compareTo(LONGEST)
                        < 0;
    }

    private Optional<Actor> actor(HttpSession session, String accountId) {
        Object epoch = session.getAttribute(EPOCH);
        return Integer.valueOf(signIn.epoch(accountId)).equals(epoch) ? accounts.actor(accountId) : Optional.empty();
    }

    /** The authentication of an actor: the person and one authority per right, {@code PARTY} for people of companies. */
    Authentication authentication(Actor actor) {
        List<GrantedAuthority> authorities = new ArrayList<>();
        for (Right right : accounts.rights(actor)) {
            authorities.add(new SimpleGrantedAuthority(right.name()));
        }
        if (!actor.staff()) {
            authorities.add(new SimpleGrantedAuthority("PARTY"));
        }
        return UsernamePasswordAuthenticationToken.authenticated(actor, null, authorities);
    }

    @Override
    public void saveContext(SecurityContext context, HttpServletRequest request, HttpServletResponse response) {
        Authentication authentication = context.getAuthentication();
        if (authentication == null || !(authentication.getPrincipal() instanceof Actor actor)) {
            return;
        }
        if (actor.accountId().equals(request.getAttribute(PENDING))) {
            return;
        }
        begin(request, actor.accountId());
    }

    /** Marks the session as this account's, from now and under its epoch of now. */
    void begin(HttpServletRequest request, String accountId) {
        HttpSession session = request.getSession(true);
        session.setAttribute(ACCOUNT, accountId);
        session.setAttribute(SINCE, clock.millis());
        session.setAttribute(EPOCH, signIn.epoch(accountId));
        session.setAttribute(FindByIndexNameSessionRepository.PRINCIPAL_NAME_INDEX_NAME, accountId);
        request.setAttribute(PENDING, accountId);
    }

    @Override
    public boolean containsContext(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        return session != null && session.getAttribute(ACCOUNT) != null;
    }
}
