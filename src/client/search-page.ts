document.querySelector('#results');
