package org.praetor.proceeding;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** Finds proceedings: on the class path (exploded or in a jar) and in the roots outside of it. */
class Folders {

    private static final Logger log = LoggerFactory.getLogger(Folders.class);
    private static final List<String> TOPS = List.of("processes/", "forms/");

    private final SortedMap<String, byte[]> shared = new TreeMap<>();
    private final List<Folder> found = new ArrayList<>();
    private final List<Proceedings.Refused> refused = new ArrayList<>();

    static Folders of(List<String> roots) {
        Folders folders = new Folders();
        try {
            folders.addClassPath();
        } catch (IOException e) {
            throw new UncheckedIOException("proceedings cannot be read", e);
        }
        for (String root : roots) {
            folders.addRoot(Path.of(root).toAbsolutePath().normalize());
        }
        return folders;
    }

    List<Folder> found() {
        return List.copyOf(found);
    }

    /** Roots that were not even read; of one that could not be, nobody knows which proceedings it has. */
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

    private void addRoot(Path root) {
        SortedMap<String, byte[]> files = new TreeMap<>();
        List<String> open = new ArrayList<>();
        try (Stream<Path> tree = Files.walk(root.toRealPath())) {
            for (Path path : tree.sorted().toList()) {
                String name = root.toRealPath().relativize(path).toString().replace('\\', '/');
                fault(path).ifPresent(fault -> open.add((name.isEmpty() ? root.toString() : name) + ": " + fault));
                if (Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS)
                        && TOPS.stream().anyMatch(name::startsWith)) {
                    files.put(name, Files.readAllBytes(path));
                }
            }
        } catch (IOException | UncheckedIOException e) {
            log.error("proceedings in {}", root, e);
            refused.add(new Proceedings.Refused(
                    "", root.toString(), List.of(root + ": is no folder that can be read; the log says why")));
            return;
        }
        if (open.isEmpty()) {
            split(root.toString(), files);
        } else if (ids(files).isEmpty()) {
            refused.add(new Proceedings.Refused("", root.toString(), open));
        } else {
            ids(files).forEach(id -> refused.add(new Proceedings.Refused(id, root.toString(), open)));
        }
    }

    private static Optional<String> fault(Path path) throws IOException {
        if (Files.isSymbolicLink(path)) {
            return Optional.of("is a symbolic link; put the file itself here");
        }
        return writableByOthers(path)
                ? Optional.of("may be written by group or others; allow its owner only")
                : Optional.empty();
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
