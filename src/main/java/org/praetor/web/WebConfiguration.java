package org.praetor.web;

import java.util.List;
import org.praetor.account.Right;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** The person who acts as a controller argument, and the first links of the head. */
@Configuration(proxyBeanMethods = false)
class WebConfiguration implements WebMvcConfigurer {

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new ActorArgument());
    }

    @Bean
    NavigationItem portalLink() {
        return new NavigationItem("web.nav.portal", "/portal", null, 10);
    }

    @Bean
    NavigationItem deskLink() {
        return new NavigationItem("web.nav.desk", "/desk", Right.WORK, 20);
    }

    @Bean
    NavigationItem boardLink() {
        return new NavigationItem("web.nav.board", "/board", Right.MONITOR, 30);
    }

    @Bean
    NavigationItem adminLink() {
        return new NavigationItem("web.nav.admin", "/admin", Right.ADMINISTER, 40);
    }

    @Bean
    NavigationItem auditLink() {
        return new NavigationItem("web.nav.audit", "/admin/audit", Right.AUDIT, 50);
    }
}
