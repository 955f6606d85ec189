package org.praetor.testing;

import java.util.ArrayList;
import java.util.List;
import org.praetor.account.Accounts;
import org.praetor.account.Actor;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.web.context.support.WebApplicationContextUtils;

/** A request of a person: {@code get("/desk").with(As.person("examiner1"))}, by sign-in name of the demo data. */
public final class As {

    private As() {}

    public static RequestPostProcessor person(String signInName) {
        return request -> signedIn(request, signInName);
    }

    private static MockHttpServletRequest signedIn(MockHttpServletRequest request, String signInName) {
        Accounts accounts = WebApplicationContextUtils.getRequiredWebApplicationContext(request.getServletContext())
                .getBean(Accounts.class);
        Actor actor = accounts.findBySignInName(signInName)
                .flatMap(account -> accounts.actor(account.id()))
                .orElseThrow(() -> new IllegalArgumentException("no active demo account " + signInName));
        List<GrantedAuthority> authorities = new ArrayList<>();
        accounts.rights(actor).forEach(right -> authorities.add(new SimpleGrantedAuthority(right.name())));
        if (!actor.staff()) {
            authorities.add(new SimpleGrantedAuthority("PARTY"));
        }
        return SecurityMockMvcRequestPostProcessors.authentication(
                        UsernamePasswordAuthenticationToken.authenticated(actor, null, authorities))
                .postProcessRequest(request);
    }
}
