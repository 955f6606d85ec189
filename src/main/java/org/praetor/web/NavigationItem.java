package org.praetor.web;

import org.jspecify.annotations.Nullable;
import org.praetor.account.Right;

/**
 * A link in the head of the page; a door declares its own as a bean.
 *
 * @param key message key of the label
 * @param href path; pages below it light it up
 * @param right right that shows it, or null: shown to people of companies
 * @param order from left to right; paths below {@code /admin/} stand on the administrator's first page instead
 */
public record NavigationItem(
        String key, String href, @Nullable Right right, int order) {}
