package org.praetor.web;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.core.io.InputStreamSource;

/** A posted form: its inputs and its files, whatever its encoding. */
public record FormRequest(Map<String, List<String>> parameters, List<File> files) {

    /** A file input that was filled in. */
    public record File(String field, String name, long size, InputStreamSource content) {}

    public static FormRequest of(HttpServletRequest request) throws IOException, ServletException {
        Map<String, List<String>> parameters = new LinkedHashMap<>();
        request.getParameterMap().forEach((name, values) -> parameters.put(name, List.of(values)));
        List<File> files = new ArrayList<>();
        String type = request.getContentType();
        if (type != null && type.startsWith("multipart/")) {
            for (Part part : request.getParts()) {
                String name = part.getSubmittedFileName();
                if (name != null && !name.isBlank()) {
                    files.add(new File(part.getName(), name, part.getSize(), part::getInputStream));
                }
            }
        }
        return new FormRequest(parameters, files);
    }

    /** First value of an input, empty when absent. */
    public String text(String name) {
        List<String> values = parameters.get(name);
        return values == null || values.isEmpty() ? "" : values.get(0);
    }
}
