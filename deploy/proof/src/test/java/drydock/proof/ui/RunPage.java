package drydock.proof.ui;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import java.nio.file.Path;

/// The page of one run.
record RunPage(Page page, String workflowId) {
  private static final Path SCREENSHOTS = Path.of("target/screenshots");

  RunPage shows(String text) {
    return await(text, page.getByText(text).locator("visible=true"));
  }

  /// The current details, which the UI draws in a frame of their own.
  RunPage tells(String text) {
    return await(text, page.frameLocator("iframe").getByText(text));
  }

  private RunPage await(String text, Locator place) {
    try {
      place.first().waitFor();
      return this;
    } catch (PlaywrightException e) {
      screenshot(workflowId + "-without");
      throw new AssertionError(
          "\"%s\" did not appear on %s; the page shows:%n%s"
              .formatted(text, page.url(), page.locator("main").first().innerText()),
          e);
    }
  }

  RunPage tab(String label) {
    page.getByText(label, new Page.GetByTextOptions().setExact(true))
        .locator("visible=true")
        .first()
        .click();
    return this;
  }

  void screenshot(String name) {
    page.screenshot(
        new Page.ScreenshotOptions().setPath(SCREENSHOTS.resolve(name + ".png")).setFullPage(true));
  }
}
