package org.praetor.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.praetor.account.Accounts;
import org.praetor.account.Actor;
import org.praetor.account.Company;
import org.praetor.account.Organisation;
import org.praetor.account.Organisations;
import org.praetor.account.Right;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** What every page shows around its content; templates ask for it by {@code @shell}, on error pages too. */
@Component("shell")
public class PageShell {

    /** One link of the navigation. */
    public record Link(String key, String href, boolean here) {}

    /** The person who reads, and where he or she belongs. */
    public record Reader(String name, String home, boolean staff) {}

    private final Accounts accounts;
    private final Organisations organisations;
    private final List<NavigationItem> items;
    private final ObjectProvider<InboxBadge> inbox;

    PageShell(
            Accounts accounts,
            Organisations organisations,
            List<NavigationItem> items,
            ObjectProvider<InboxBadge> inbox) {
        this.accounts = accounts;
        this.organisations = organisations;
        this.items = items.stream()
                .sorted(Comparator.comparingInt(NavigationItem::order))
                .toList();
        this.inbox = inbox;
    }

    /** Links of the head for the person who reads. */
    public List<Link> navigation() {
        return links(false);
    }

    /** Links of the administrator's first page. */
    public List<Link> administration() {
        return links(true);
    }

    private List<Link> links(boolean administration) {
        Actor actor = actor();
        if (actor == null) {
            return List.of();
        }
        Set<Right> rights = accounts.rights(actor);
        String path = path();
        return items.stream()
                .filter(item -> belongsToAdministration(item) == administration)
                .filter(item -> item.right() == null ? !actor.staff() : rights.contains(item.right()))
                .map(item -> new Link(
                        item.key(), item.href(), path.equals(item.href()) || path.startsWith(item.href() + "/")))
                .toList();
    }

    private static boolean belongsToAdministration(NavigationItem item) {
        return item.right() == Right.ADMINISTER && item.href().startsWith("/admin/");
    }

    /** Null for a stranger. */
    public @Nullable Reader reader() {
        Actor actor = actor();
        return actor == null ? null : new Reader(actor.name(), home(actor), actor.staff());
    }

    private String home(Actor actor) {
        if (actor.bodyId() != null) {
            return named(organisations.body(actor.bodyId()));
        }
        return actor.companyId() == null
                ? ""
                : organisations.company(actor.companyId()).map(Company::name).orElse("");
    }

    /** Name of a body in the reader's language. */
    public String named(Organisation body) {
        return chinese() ? body.name() : body.englishName();
    }

    /** Unread messages; null where no inbox exists. */
    public @Nullable Long unread() {
        Actor actor = actor();
        InboxBadge badge = inbox.getIfAvailable();
        return actor == null || badge == null ? null : badge.unread(actor);
    }

    /** {@code zh-CN} or {@code en}. */
    public String language() {
        return LocaleContextHolder.getLocale().toLanguageTag();
    }

    public boolean chinese() {
        return "zh".equals(LocaleContextHolder.getLocale().getLanguage());
    }

    /** Path of this page, for links that come back to it. */
    public String path() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes
                ? pathOf(attributes.getRequest())
                : "/";
    }

    private static String pathOf(HttpServletRequest request) {
        Object original = request.getAttribute("jakarta.servlet.error.request_uri");
        return original instanceof String path ? path : request.getRequestURI();
    }

    /** A fresh idempotency key for a form. */
    public String once() {
        return UUID.randomUUID().toString();
    }

    /** The person of this request, for pages that are open to strangers too; null for one of those. */
    public @Nullable Actor actor() {
        return ActorArgument.current();
    }
}
