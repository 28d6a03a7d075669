package org.taqwim.calendar.oracle;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPInputStream;

/**
 * Tables under {@code oracles/}: a comment that names the source, a line of column names, then rows
 * of cells by commas, in double quotes where a cell has one itself.
 */
public final class Csv {

  private Csv() {}

  /** A row, by column name. */
  public record Row(Map<String, Integer> columns, List<String> cells) {

    public String get(String column) {
      return cells.get(columns.get(column));
    }

    public boolean has(String column) {
      return columns.containsKey(column);
    }

    public int number(String column) {
      return Integer.parseInt(get(column));
    }

    /** A cell of numbers by spaces. */
    public int[] numbers(String column) {
      String[] words = get(column).split(" ", -1);
      int[] numbers = new int[words.length];
      for (int i = 0; i < words.length; i++) {
        numbers[i] = Integer.parseInt(words[i]);
      }
      return numbers;
    }

    @Override
    public String toString() {
      return String.join(",", cells);
    }
  }

  /** The rows of a table; one whose name ends in {@code .gz} is unpacked. */
  public static List<Row> read(String name) {
    try (InputStream file = Csv.class.getResourceAsStream("/oracles/" + name);
        InputStream in = name.endsWith(".gz") ? new GZIPInputStream(file) : file) {
      BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
      List<Row> rows = new ArrayList<>();
      Map<String, Integer> columns = new HashMap<>();
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (line.startsWith("#") || line.isBlank()) {
          continue;
        }
        List<String> cells = cells(line);
        if (columns.isEmpty()) {
          for (String column : cells) {
            columns.put(column, columns.size());
          }
        } else {
          rows.add(new Row(columns, cells));
        }
      }
      return rows;
    } catch (IOException e) {
      throw new UncheckedIOException(name, e);
    }
  }

  private static List<String> cells(String line) {
    List<String> cells = new ArrayList<>();
    StringBuilder cell = new StringBuilder();
    boolean quoted = false;
    for (int i = 0; i < line.length(); i++) {
      char c = line.charAt(i);
      if (c == '"') {
        quoted = !quoted;
      } else if (c == ',' && !quoted) {
        cells.add(cell.toString());
        cell.setLength(0);
      } else {
        cell.append(c);
      }
    }
    cells.add(cell.toString());
    return cells;
  }
}
