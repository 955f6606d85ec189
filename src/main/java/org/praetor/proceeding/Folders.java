package org.praetor.proceeding;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** Finds proceedings: on the class path (exploded or in a jar) and in the roots outside of it. */
class Folders {

    private static final List<String> TOPS = List.of("processes/", "forms/");

    private final SortedMap<String, byte[]> shared = new TreeMap<>();
    private final List<Folder> found = new ArrayList<>();
    private final List<Proceedings.Refused> refused = new ArrayList<>();

    static Folders of(List<String> roots) {
        Folders folders = new Folders();
        try {
            folders.addClassPath();
            for (String root : roots) {
                folders.addRoot(Path.of(root).toAbsolutePath().normalize());
            }
        } catch (IOException e) {
            throw new java.io.UncheckedIOException("proceedings cannot be read", e);
        }
        return folders;
    }

    List<Folder> found() {
        return List.copyOf(found);
    }

    /** Roots that were not even read. */
    List<Proceedings.Refused> refused() {
        return List.copyOf(refused);
    }

    private void addClassPath() throws IOException {
        SortedMap<String, byte[]> files = new TreeMap<>();
        PathMatchingResourcePatternResolver resolver = new PathMatchingResourcePatternResolver();
        for (String top : TOPS) {
            for (Resource resource : resolver.getResources("classpath*:" + top + "**/*.*")) {
                if (resource.isReadable() && !resource.getURL().getPath().endsWith("/")) {
                    String path = resource.getURI().toString();
                    try (InputStream content = resource.getInputStream()) {
                        files.put(path.substring(path.lastIndexOf("/" + top) + 1), content.readAllBytes());
                    }
                }
            }
        }
        files.forEach((name, bytes) -> {
            if (name.startsWith("processes/shared/") && name.endsWith(".dmn")) {
                shared.put(name, bytes);
            }
        });
        split(Folder.CLASS_PATH, files);
    }

    private void addRoot(Path root) throws IOException {
        SortedMap<String, byte[]> files = new TreeMap<>();
        List<String> open = new ArrayList<>();
        try (Stream<Path> tree = Files.walk(root)) {
            for (Path path : tree.sorted().toList()) {
                String name = root.relativize(path).toString().replace('\\', '/');
                if (writableByOthers(path)) {
                    open.add((name.isEmpty() ? root.toString() : name)
                            + ": may be written by group or others; allow its owner only");
                }
                if (Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS)
                        && TOPS.stream().anyMatch(name::startsWith)) {
                    files.put(name, Files.readAllBytes(path));
                }
            }
        }
        if (open.isEmpty()) {
            split(root.toString(), files);
        } else {
            ids(files).forEach(id -> refused.add(new Proceedings.Refused(id, root.toString(), open)));
        }
    }

    private static boolean writableByOthers(Path path) throws IOException {
        if (!path.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            return false;
        }
        Set<PosixFilePermission> permissions = Files.getPosixFilePermissions(path);
        return permissions.contains(PosixFilePermission.GROUP_WRITE)
                || permissions.contains(PosixFilePermission.OTHERS_WRITE);
    }

    private void split(String location, SortedMap<String, byte[]> files) {
        for (String id : ids(files)) {
            if (found.stream().anyMatch(folder -> folder.id().equals(id))) {
                refused.add(new Proceedings.Refused(
                        id,
                        location,
                        List.of("processes/" + id
                                + ": a proceeding of this name was already read from another place")));
                continue;
            }
            SortedMap<String, byte[]> own = new TreeMap<>(shared);
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                if (TOPS.stream().anyMatch(top -> file.getKey().startsWith(top + id + "/"))) {
                    own.put(file.getKey(), file.getValue());
                }
            }
            found.add(new Folder(id, location, own));
        }
    }

    private static Set<String> ids(Map<String, byte[]> files) {
        Set<String> ids = new TreeSet<>();
        files.keySet().stream()
                .map(name -> name.split("/"))
                .filter(parts -> parts.length == 3 && parts[0].equals("processes") && parts[2].endsWith(".bpmn"))
                .forEach(parts -> ids.add(parts[1]));
        return ids;
    }
}
