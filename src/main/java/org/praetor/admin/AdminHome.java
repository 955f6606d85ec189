package org.praetor.admin;

import org.praetor.account.Right;
import org.praetor.web.NavigationItem;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The administrator's first page: whatever declares a {@link NavigationItem} below {@code /admin/} stands on it. */
@Controller
class AdminHome {

    @GetMapping("/admin")
    String home() {
        return "admin/home";
    }

    @Configuration(proxyBeanMethods = false)
    static class Links {

        @Bean
        NavigationItem organisationsLink() {
            return new NavigationItem("admin.organisations", "/admin/organisations", Right.ADMINISTER, 110);
        }

        @Bean
        NavigationItem peopleLink() {
            return new NavigationItem("admin.people", "/admin/people", Right.ADMINISTER, 120);
        }

        @Bean
        NavigationItem registryLink() {
            return new NavigationItem("admin.registry", "/admin/registry", Right.ADMINISTER, 130);
        }

        @Bean
        NavigationItem calendarLink() {
            return new NavigationItem("admin.calendar", "/admin/calendar", Right.ADMINISTER, 135);
        }

        @Bean
        NavigationItem rulesLink() {
            return new NavigationItem("admin.rules", "/admin/rules", Right.ADMINISTER, 136);
        }

        @Bean
        NavigationItem proceedingsLink() {
            return new NavigationItem("admin.proceedings", "/admin/proceedings", Right.ADMINISTER, 140);
        }

        @Bean
        NavigationItem stuckLink() {
            return new NavigationItem("admin.stuck", "/admin/stuck", Right.ADMINISTER, 150);
        }
    }
}
