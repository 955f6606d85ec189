package org.praetor.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Every page that the application can show, found in the application itself: a new one is tested as soon as it is. */
@BrowserTest
class RoutesIT {

    private static final List<String> GUIDELINES = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");

    @Autowired
    House house;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mappings;

    @Autowired
    SamplePlaces places;

    @BeforeEach
    void a_working_monday() {
        house.opens();
    }

    @Test
    void every_page_can_be_used_by_everybody_and_on_a_phone() {
        List<String> faults = new ArrayList<>();
        for (String route : routes()) {
            for (SamplePlaces.Visit visit : places.visits(route)) {
                Page page = visit.who().isEmpty() ? house.stranger() : house.signedIn(visit.who());
                Visitor visitor = new Visitor(house, page);
                int status = page.navigate(visit.address()).status();
                if (status != visit.status()) {
                    faults.add(visit + ": answered " + status);
                } else {
                    look(visitor, visit.toString(), faults);
                }
                page.close();
            }
        }
        assertThat(faults).isEmpty();
    }

    @Test
    void every_page_that_refuses_can_be_used_by_everybody_and_its_faults_are_read_first() {
        List<String> faults = new ArrayList<>();
        Visitor stranger = new Visitor(house, house.stranger());
        stranger.page.navigate("/no-such-page");
        look(stranger, "404", faults);
        stranger.page.navigate("/sign-in");
        stranger.page.getByLabel(Words.chinese("web.sign-in.name")).fill("lanhe.xu");
        stranger.page.getByLabel(Words.chinese("web.sign-in.password")).fill("wrong");
        stranger.presses("web.sign-in");
        assertThat(stranger.page.getByLabel(Words.chinese("web.sign-in.name")).inputValue())
                .isEqualTo("lanhe.xu");
        assertThat(focus(stranger.page)).isEqualTo("password");
        look(stranger, "sign-in refused", faults);
        stranger.page.navigate("/calculator?rule=&trigger=");
        look(stranger, "calculator refused", faults);

        Applicant applicant = house.applicant("lanhe.xu");
        applicant.page.navigate("/portal/cases/no-such-case");
        look(applicant, "404 of a party", faults);
        applicant.begins("pre-examination");
        applicant.presses("portal.wizard.next");
        assertThat(focus(applicant.page)).isEqualTo("form-errors");
        look(applicant, "wizard refused", faults);

        String caseId = house.applicant("lanhe.gao").files(Request.invention());
        Staff flow = house.staff("flow");
        flow.takes(caseId, "核查受理条件");
        flow.presses("desk.work.submit");
        assertThat(focus(flow.page)).isEqualTo("form-errors");
        look(flow, "step refused", faults);
        flow.page.navigate("/admin");
        look(flow, "403", faults);
        assertThat(faults).isEmpty();
    }

    private static Object focus(Page page) {
        return page.evaluate("() => document.activeElement.id");
    }

    private static void look(Visitor visitor, String name, List<String> faults) {
        new AxeBuilder(visitor.page)
                .withTags(GUIDELINES)
                .analyze()
                .getViolations()
                .forEach(violation -> faults.add(name + ": " + violation.getId() + " " + violation.getHelp() + " "
                        + violation.getNodes().stream()
                                .limit(3)
                                .map(node -> node.getHtml() + " " + node.getFailureSummary())
                                .toList()));
        visitor.page.setViewportSize(375, 800);
        int width = Layout.widthOf(visitor.page);
        if (width > 375) {
            faults.add(name + ": " + width + " pixels wide on a phone");
        }
        visitor.complaints().forEach(complaint -> faults.add(name + ": " + complaint));
    }

    private Set<String> routes() {
        Set<String> routes = new TreeSet<>();
        mappings.getHandlerMethods().forEach((mapping, method) -> {
            boolean read = mapping.getMethodsCondition().getMethods().contains(RequestMethod.GET);
            if (read && method.getBeanType().getPackageName().startsWith("org.praetor")) {
                routes.addAll(mapping.getPatternValues());
            }
        });
        return routes;
    }
}
