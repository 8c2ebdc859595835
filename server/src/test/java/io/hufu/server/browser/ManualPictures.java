package io.hufu.server.browser;

import java.awt.Image;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.imageio.ImageIO;

/** The pictures of {@code docs/manual}: those of the walk that its pages name, made smaller. Written with {@code -Dhufu.manual=write} only. */
final class ManualPictures {
    private static final Path MANUAL = Path.of("../docs/manual");
    private static final Pattern PICTURE = Pattern.compile("pictures/([a-z-]+)\\.jpg");
    private static final int WIDTH = 1080;

    private ManualPictures() {}

    static void take() throws IOException {
        var names = new TreeSet<String>();
        try (Stream<Path> pages = Files.list(MANUAL)) {
            for (Path page :
                    pages.filter(file -> file.toString().endsWith(".md")).toList()) {
                Matcher found = PICTURE.matcher(Files.readString(page));
                while (found.find()) {
                    names.add(found.group(1));
                }
            }
        }
        Files.createDirectories(MANUAL.resolve("pictures"));
        for (String name : names) {
            BufferedImage large = ImageIO.read(
                    Browsers.place("walk/" + name + "-zh-1440-light.jpg").toFile());
            int height = large.getHeight() * WIDTH / large.getWidth();
            var small = new BufferedImage(WIDTH, height, BufferedImage.TYPE_INT_RGB);
            var brush = small.createGraphics();
            brush.drawImage(large.getScaledInstance(WIDTH, height, Image.SCALE_SMOOTH), 0, 0, null);
            brush.dispose();
            ImageIO.write(
                    small, "jpg", MANUAL.resolve("pictures/" + name + ".jpg").toFile());
        }
    }
}
