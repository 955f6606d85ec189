package org.praetor.web;

import jakarta.servlet.DispatcherType;
import org.praetor.account.Right;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.CrossOriginResourcePolicyHeaderWriter.CrossOriginResourcePolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.savedrequest.NullRequestCache;

/** Who may knock at which door. What is not named here does not exist (404), whoever asks. */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

    static final String CONTENT_SECURITY_POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; "
            + "img-src 'self' data:; font-src 'self'; connect-src 'self'; form-action 'self'; "
            + "frame-ancestors 'none'; base-uri 'none'";

    private static final String[] PUBLIC = {
        "/",
        "/calculator",
        "/calendar",
        "/sign-in",
        "/register",
        "/forgotten",
        "/link/*",
        "/language",
        "/demo/**",
        "/error",
        "/favicon.ico"
    };
    private static final String[] STATIC = {"/css/**", "/js/**", "/img/**", "/vendor/**", "/webjars/**"};
    private static final String[] PROBES = {"/healthz/live", "/healthz/ready"};
    private static final String[] SIGNED_IN = {
        "/account", "/account/**", "/inbox", "/inbox/**", "/cases/**", "/documents/**", "/letters/**"
    };

    /** Programs bring no session and no cookie: nothing here acts for a person, so that no token protects it. A feed is read only. */
    @Bean
    @Order(1)
    SecurityFilterChain programs(HttpSecurity http) throws Exception {
        return http.securityMatcher("/api/**", "/feeds/**")
                .authorizeHttpRequests(
                        paths -> paths.requestMatchers(HttpMethod.POST, "/api/v1/due-dates", "/api/v1/examinations")
                                .permitAll()
                                .requestMatchers(HttpMethod.GET, "/feeds/*")
                                .permitAll()
                                .requestMatchers(HttpMethod.HEAD, "/feeds/*")
                                .permitAll()
                                .anyRequest()
                                .denyAll())
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(csrf -> csrf.disable())
                .exceptionHandling(refusal -> refusal.authenticationEntryPoint(
                        (request, response, refused) -> response.setStatus(HttpStatus.NOT_FOUND.value())))
                .headers(SecurityConfiguration::headers)
                .build();
    }

    @Bean
    SecurityFilterChain doors(
            HttpSecurity http,
            SessionAccount session,
            SignInProvider provider,
            SignInDetails.Source details,
            SignedIn signedIn,
            NotSignedIn notSignedIn,
            Turned turned)
            throws Exception {
        return http.authorizeHttpRequests(
                        paths -> paths.dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.FORWARD)
                                .permitAll()
                                .requestMatchers(HttpMethod.GET, STATIC)
                                .permitAll()
                                .requestMatchers(HttpMethod.GET, PROBES)
                                .permitAll()
                                .requestMatchers(PUBLIC)
                                .permitAll()
                                .requestMatchers("/account/company", "/account/company/**")
                                .hasAuthority("PARTY")
                                .requestMatchers(SIGNED_IN)
                                .authenticated()
                                .requestMatchers("/portal/filings", "/portal/filings/**")
                                .hasAnyAuthority("PARTY", Right.WORK.name())
                                .requestMatchers("/portal", "/portal/**")
                                .hasAuthority("PARTY")
                                .requestMatchers("/desk", "/desk/**")
                                .hasAuthority(Right.WORK.name())
                                .requestMatchers("/deadlines", "/deadlines/**")
                                .hasAnyAuthority(Right.WORK.name(), Right.MONITOR.name())
                                .requestMatchers("/board", "/board/**")
                                .hasAuthority(Right.MONITOR.name())
                                .requestMatchers("/admin/audit", "/admin/audit/**")
                                .hasAuthority(Right.AUDIT.name())
                                .requestMatchers("/admin", "/admin/**")
                                .hasAuthority(Right.ADMINISTER.name())
                                .anyRequest()
                                .denyAll())
                .authenticationManager(new ProviderManager(provider))
                .securityContext(context -> context.securityContextRepository(session))
                .requestCache(cache -> cache.requestCache(new NullRequestCache()))
                .csrf(csrf -> csrf.csrfTokenRepository(new SessionTokens()))
                .formLogin(form -> form.loginPage("/sign-in")
                        .authenticationDetailsSource(details)
                        .successHandler(signedIn)
                        .failureHandler(signedIn))
                .logout(logout -> logout.logoutUrl("/sign-out")
                        .logoutSuccessUrl("/")
                        .addLogoutHandler((request, response, authentication) ->
                                response.setHeader("Clear-Site-Data", "\"cache\", \"storage\"")))
                .exceptionHandling(
                        refusal -> refusal.authenticationEntryPoint(notSignedIn).accessDeniedHandler(turned))
                .httpBasic(basic -> basic.disable())
                .rememberMe(remember -> remember.disable())
                .anonymous(Customizer.withDefaults())
                .headers(SecurityConfiguration::headers)
                .build();
    }

    private static void headers(HeadersConfigurer<HttpSecurity> headers) {
        headers.contentSecurityPolicy(policy -> policy.policyDirectives(CONTENT_SECURITY_POLICY))
                .referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN))
                .crossOriginOpenerPolicy(policy -> policy.policy(CrossOriginOpenerPolicy.SAME_ORIGIN))
                .crossOriginResourcePolicy(policy -> policy.policy(CrossOriginResourcePolicy.SAME_ORIGIN))
                .permissionsPolicyHeader(
                        policy -> policy.policy("camera=(), geolocation=(), microphone=(), payment=(), usb=()"));
    }
}
