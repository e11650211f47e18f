package org.steward.desktop.logdoc;

import java.io.BufferedReader;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Base64;

/** Does to files what it is told on its standard input, one command a line, and answers each with a line. */
final class WriterMain {

    private WriterMain() {
    }

    public static void main(String[] args) throws IOException {
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            String[] words = line.split(" ");
            obey(words[0], Path.of(words[1]), words.length > 2 ? words[2] : "");
            System.out.println("done");
            System.out.flush();
        }
    }

    private static void obey(String verb, Path file, String word) throws IOException {
        switch (verb) {
            case "append" -> {
                try (FileOutputStream out = new FileOutputStream(file.toFile(), true)) {
                    out.write(Base64.getDecoder().decode(word));
                }
            }
            case "truncate" -> {
                try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
                    channel.truncate(Long.parseLong(word));
                }
            }
            case "move" -> Files.move(file, Path.of(word), StandardCopyOption.REPLACE_EXISTING);
            case "delete" -> Files.deleteIfExists(file);
            case "directory" -> Files.createDirectory(file);
            default -> throw new IllegalArgumentException(verb);
        }
    }
}
