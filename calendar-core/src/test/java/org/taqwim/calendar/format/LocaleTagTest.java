package org.taqwim.calendar.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.ibm.icu.util.ULocale;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.taqwim.calendar.CalendarException;
import org.taqwim.calendar.CalendarException.Condition;

/** Locales as a query names them. */
class LocaleTagTest {

  @ParameterizedTest
  @CsvSource({
    "fa, fa",
    "fa_IR, fa-IR",
    "FA-ir, fa-IR",
    "fa-u-nu-latn, fa-u-nu-latn",
    "zh_Hant_TW, zh-Hant-TW",
    "zh-Hans, zh-Hans",
    "de-Latn-DE-1996, de-Latn-DE-1996",
    "hi-Latn, hi-Latn",
    "iw, he",
    "no, no",
    "ar-u-nu-native, ar-u-nu-native",
    "ar-u-nu-default, ar-u-nu-default",
    "en-US-u-fw-mon, en-US-u-fw-mon",
    "en-u-ca-persian, en-u-ca-persian",
    "und, und",
    "und-IR, und-IR",
    "fa-XX, fa-XX"
  })
  void tagsOfBcp47(String tag, String canonical) {
    assertEquals(canonical, CalendarLocale.locale(tag).toLanguageTag());
  }

  @Test
  void nothingStandsForNoLocale() {
    assertEquals(Locale.ROOT, CalendarLocale.locale("und"));
  }

  /** What CLDR has is accepted in both ways of writing, and is not answered in English. */
  @Test
  void everyLocaleOfIcu() {
    for (ULocale icu : LocaleDataTest.icuLocales()) {
      Locale locale = icu.toLocale();
      String tag = locale.toLanguageTag();
      assertEquals(tag, CalendarLocale.locale(tag).toLanguageTag());
      assertEquals(tag, CalendarLocale.locale(tag.replace('-', '_')).toLanguageTag());
    }
  }

  private static String refused(String tag) {
    CalendarException error =
        assertThrows(CalendarException.class, () -> CalendarLocale.locale(tag), tag);
    assertEquals(Condition.CALENDAR_INVALID_LOCALE, error.condition());
    assertEquals("22023", error.condition().sqlState());
    assertFalse(error.condition().isValue());
    return error.getMessage();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", " ", "fa ir", "*", "en--US", "fa-", "x-private", "fa_IR.UTF-8", "zh-a-", "é"})
  void illFormed(String tag) {
    String message = refused(tag);
    String start =
        "'"
            + tag
            + "' is not a locale: it is not a BCP 47 tag, of a language and maybe a script and a"
            + " region, such as 'fa', 'fa-AF', 'uz-Arab' or 'fa-u-nu-latn'";
    assertEquals(start, message.substring(0, start.length()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "persian | CLDR has no language 'persian'; did you mean 'fa'?",
        "farsi | CLDR has no language 'farsi'; did you mean 'fa'?",
        "fas | CLDR has no language 'fas'; did you mean 'fa'?",
        "jp | CLDR has no language 'jp'; did you mean 'ja'?",
        "IR | CLDR has no language 'ir'; did you mean 'fa' or 'lrc' or 'mzn'?",
        "xx | CLDR has no language 'xx'.",
        "xx_US | CLDR has no language 'xx'.",
        "fr-Cyrl | CLDR does not have the language 'fr' in the script 'Cyrl'; did you mean 'fr'?",
        "az-IQ | CLDR does not have the language 'az' in the script of the region IQ;"
            + " did you mean 'az'?",
        "fa-u-nu-hebr | 'hebr' of -u-nu- is no numbering system with decimal digits, such as latn,"
            + " arab, arabext, deva, or native for those of the language.",
        "fa-u-nu-traditio | 'traditio' of -u-nu- is no numbering system with decimal digits, such"
            + " as latn, arab, arabext, deva, or native for those of the language.",
        "en-u-fw-day | 'day' of -u-fw- is no day; these are mon, tue, wed, thu, fri, sat, sun."
      })
  void whatWouldNotBeAnsweredAsItSays(String tag, String reason) {
    assertEquals("'" + tag + "' is not a locale: " + reason, refused(tag));
  }

  @Test
  void aLongTagIsNotRepeated() {
    assertEquals("'" + "x".repeat(60) + "…'", refused("x".repeat(100_000)).substring(0, 63));
  }
}
