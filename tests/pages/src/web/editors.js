// Two editors of older forums, wikis and shops, made by their own libraries.
import CodeMirror from 'codemirror';
import 'codemirror/lib/codemirror.css';
import tinymce from 'tinymce/tinymce';
import 'tinymce/skins/ui/oxide/skin.css';
import 'tinymce/icons/default';
import 'tinymce/models/dom';
import 'tinymce/themes/silver';

const code = CodeMirror(document.getElementById('code'), {lineWrapping: true, viewportMargin: 10});
code.setSize(null, 120);

window.code = code;
window.made = tinymce.init({
  selector: '#rich',
  license_key: 'gpl',
  promotion: false,
  branding: false,
  menubar: false,
  toolbar: 'undo redo',
  statusbar: false,
  skin: false,
  content_css: false,
  height: 160,
});
