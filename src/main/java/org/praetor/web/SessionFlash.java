package org.praetor.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.FlashMap;
import org.springframework.web.servlet.support.AbstractFlashMapManager;

/** Messages that outlive one redirect, kept in the session as plain maps: texts, numbers and lists of them only. */
final class SessionFlash extends AbstractFlashMapManager {

    private static final String ATTRIBUTE = "flash";

    @Override
    protected @Nullable List<FlashMap> retrieveFlashMaps(HttpServletRequest request) {
        HttpSession session = request.getSession(false);
        if (session == null || !(session.getAttribute(ATTRIBUTE) instanceof List<?> kept)) {
            return null;
        }
        List<FlashMap> maps = new ArrayList<>();
        kept.forEach(one -> maps.add(read((Map<?, ?>) one)));
        return maps;
    }

    private static FlashMap read(Map<?, ?> kept) {
        FlashMap flash = new FlashMap();
        flash.setTargetRequestPath((String) kept.get("path"));
        if (kept.get("expires") instanceof Number expires) {
            flash.setExpirationTime(expires.longValue());
        }
        if (kept.get("values") instanceof Map<?, ?> values) {
            values.forEach((key, value) -> flash.put((String) key, value));
        }
        return flash;
    }

    @Override
    protected void updateFlashMaps(List<FlashMap> maps, HttpServletRequest request, HttpServletResponse response) {
        List<Map<String, Object>> kept = new ArrayList<>();
        for (FlashMap flash : maps) {
            Map<String, Object> one = new HashMap<>();
            if (flash.getTargetRequestPath() != null) {
                one.put("path", flash.getTargetRequestPath());
            }
            one.put("expires", flash.getExpirationTime());
            Map<String, Object> values = new HashMap<>(flash);
            values.replaceAll((key, value) -> value instanceof Object[] array ? List.of(array) : value);
            one.put("values", values);
            kept.add(one);
        }
        if (kept.isEmpty()) {
            request.getSession().removeAttribute(ATTRIBUTE);
        } else {
            request.getSession().setAttribute(ATTRIBUTE, kept);
        }
    }
}
