/** The window and the command line of «Мера». */
@org.jspecify.annotations.NullMarked
module mera.app {
  requires mera.data;
  requires org.jspecify;
}
