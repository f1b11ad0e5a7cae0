package mera.app.order;

import java.awt.image.BufferedImage;

/**
 * A page as a picture.
 *
 * @param page from 1
 * @param scale 1 = as on paper at 96 dots an inch
 * @param width on the screen, in pixels before the screen's own scaling
 */
record Sheet(int page, double scale, double width, BufferedImage image) {

  long pixels() {
    return (long) image.getWidth() * image.getHeight();
  }
}
